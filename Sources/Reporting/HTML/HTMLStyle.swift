/// The one style sheet of every HTML report: its digest stands in the page's policy.
enum HTMLStyle {
    /// Text has a contrast of at least 4.5 on its ground and marks of figures at least 3, light and dark.
    static let sheet: StaticString = """

        :root{--ground:#fff;--panel:#f3f5f7;--text:#1c2430;--muted:#525d6b;--rule:#ccd3da;--link:#0a4f94;
        --earned:#1d6b86;--open:#d3e6ec;--none:#e6e9ed;--high:#a33a1c;--edge:#7d8894;
        --s1:#e4f0f4;--s2:#c3e0e9;--s3:#93c8d8;--s4:#1d6b86;--on-s4:#fff;color-scheme:light dark}
        @media (prefers-color-scheme:dark){:root{--ground:#12161c;--panel:#1b212a;--text:#e7eaee;--muted:#a9b3bf;
        --rule:#39424e;--link:#8ac1f7;--earned:#5bb6d1;--open:#24414c;--none:#2b323c;--high:#f0936f;--edge:#7f8a97;
        --s1:#1c2f37;--s2:#24414c;--s3:#2c5768;--s4:#5bb6d1;--on-s4:#12161c}}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%}
        body{margin:0;background:var(--ground);color:var(--text);font:1rem/1.55 system-ui,sans-serif;
        overflow-wrap:anywhere}
        header,main{max-width:76rem;margin:0 auto;padding:0 1.25rem}
        h1,h2,h3,h4,h5,h6{line-height:1.25;margin:1.6em 0 .5em;text-wrap:balance}
        h1{font-size:1.9rem;margin-top:1.2em}h2{font-size:1.45rem;border-bottom:1px solid var(--rule);
        padding-bottom:.25em;margin-top:2.2em}h3{font-size:1.18rem}h4,h5,h6{font-size:1rem}
        p,ul,ol,dl,blockquote{margin:.7em 0}
        a{color:var(--link)}
        a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
        .skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:1rem;background:var(--ground);padding:.5rem 1rem;z-index:1}
        code{font:.875em/1.4 ui-monospace,monospace;background:var(--panel);padding:.1em .3em;border-radius:.2em}
        blockquote{margin:.6em 0;padding:.1em 1em;border-left:3px solid var(--edge);background:var(--panel)}
        blockquote p{white-space:pre-line}
        .lead{font-size:1.15rem}.lead strong{font-size:1.35em}
        .rest{color:var(--muted);font-size:.9em}
        li{margin:.35em 0}li>p{margin:.35em 0}
        main ol>li::marker{font-weight:600}
        dt{font-weight:600}dd{margin:0 0 .6em 1.2em}
        .scroll{overflow-x:auto;margin:1em 0}
        table{border-collapse:collapse;width:100%;font-size:.94rem;font-variant-numeric:tabular-nums}
        caption{text-align:left;color:var(--muted);font-size:.9rem;padding-bottom:.4em}
        th,td{text-align:left;vertical-align:top;padding:.4em .7em .4em 0;border-bottom:1px solid var(--rule);overflow-wrap:normal}
        th bdi,td bdi{overflow-wrap:anywhere}
        tbody th{font-weight:400;min-width:8rem}.right{text-align:right}td.right{white-space:nowrap}tbody th.right{min-width:0}
        nav>p{font-weight:600;margin:0 0 .4em}nav ul{list-style:none;padding:0;margin:.2em 0}nav ul ul{padding-left:1em}nav li{margin:.15em 0}
        rect.earned{fill:var(--earned)}rect.possible{fill:var(--open);stroke:var(--earned);stroke-width:1.5;
        vector-effect:non-scaling-stroke}rect.none{fill:var(--none)}
        rect.gain{fill:var(--earned)}rect.high{fill:var(--high)}
        .shade{display:inline-block;min-width:3.6em;padding:.05em .45em;border-radius:.2em;text-align:right}
        .s1{background:var(--s1)}.s2{background:var(--s2)}.s3{background:var(--s3)}.s4{background:var(--s4);color:var(--on-s4)}
        svg.bar{width:7rem;height:.8em;vertical-align:middle}
        figure{margin:1.4em 0;padding:1rem 1.1rem;background:var(--panel);border-radius:.4rem;break-inside:avoid}
        figcaption{font-weight:600;margin-bottom:.7em}
        .chart .row{display:grid;grid-template-columns:minmax(8rem,17rem) 1fr 8.5rem;gap:.3rem .9rem;align-items:center;
        margin:.45em 0;font-size:.94rem}
        .chart .row svg{width:100%;height:1.1rem;display:block}
        .figure{font-variant-numeric:tabular-nums;white-space:nowrap}
        .axis,.legend{color:var(--muted);font-size:.85rem}.ticks{display:flex;justify-content:space-between}
        .ladder{display:grid;grid-template-columns:repeat(auto-fit,minmax(5rem,1fr));gap:1.4rem;max-width:34rem}
        .step{text-align:center;font-size:.94rem}.step svg{display:block;width:100%;height:8rem;margin:.3em 0}
        .legend{margin:.8em 0 0}.legend svg{width:.9em;height:.9em;vertical-align:-.08em;margin-left:.7em}
        @media (max-width:40rem){.chart .row{grid-template-columns:1fr 8.5rem}.chart .row .label{grid-column:1/-1}
        .axis>span:first-child{display:none}svg.bar{width:3rem}table{font-size:.88rem}tbody th,td:has(>bdi:first-child){min-width:8.2rem}
        caption{max-width:calc(100vw - 3.6rem)}h1{font-size:1.5rem}}
        @media screen and (min-width:68rem){main{display:grid;grid-template-columns:15rem minmax(0,1fr);column-gap:3rem}
        main>*{grid-column:2}main>nav{grid-column:1;grid-row:1/span 60;position:sticky;top:0;align-self:start;
        max-height:100vh;overflow-y:auto;font-size:.9rem;padding:1rem 0}header h1{padding-left:18rem}}
        @page{size:A4;margin:18mm 16mm}
        @media print{:root{--ground:#fff;--panel:#f3f5f7;--text:#000;--muted:#444;--rule:#bbb;--link:#000;--earned:#1d6b86;
        --open:#d3e6ec;--none:#e6e9ed;--high:#a33a1c;--edge:#777;--s1:#e4f0f4;--s2:#c3e0e9;--s3:#93c8d8;--s4:#1d6b86;--on-s4:#fff}
        body{font-size:10pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
        header,main{max-width:none;padding:0}.skip{display:none}.scroll{overflow:visible}
        h1{font-size:18pt}h2{font-size:14pt}h3{font-size:12pt}
        nav>ul{columns:2}.lead{font-size:12pt}
        h1,h2,h3,h4,h5,h6,caption,p:has(+ul),p:has(+ol),p:has(+blockquote),p:has(+.scroll){break-after:avoid}
        tbody tr:first-child,tbody tr:last-child{break-before:avoid}tr,figure,blockquote,li>p:first-child{break-inside:avoid}thead{display:table-header-group}
        p{orphans:3;widows:3}}

        """
}
