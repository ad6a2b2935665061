import Glibc

/// Work that several threads do, handed on in the order in which it came.
enum InOrder {
    /// How many small inputs are under way for each job.
    static let window = 16

    /// Takes inputs, works on them and hands on what they came to, in their order; the same with any number of jobs.
    ///
    /// Only a few inputs for each job are held at once, however many there are.
    ///
    /// - Parameters:
    ///   - jobs: how many threads work, 1 or more; with 1 all is done on the caller's.
    ///   - next: gives the next input, `nil` after the last; called on the caller's thread.
    ///   - window: how many inputs are under way for each job, 1 or more: with many the caller's thread is seldom woken,
    ///     with few there is little to hold where what an input comes to is large.
    ///   - size: how large an input is, in bytes; no further one is held where those that are come to `room`.
    ///   - isWaiting: whether `next` would wait for somebody; then what is done already is handed on first.
    ///   - worker: makes what does the work, once for each thread, so that threads need share nothing.
    ///   - take: is given the results; called on the caller's thread.
    static func run<Input: Sendable, Output: Sendable>(
        jobs: Int, window: Int = window, next: () throws -> Input?, size: (Input) -> Int = { _ in 0 },
        room: Int = 64 << 20, isWaiting: () -> Bool = { false },
        worker: @escaping @Sendable () -> (Input) -> Output, take: (Output) throws -> Void
    ) throws {
        guard jobs > 1 else {
            let work = worker()
            while let input = try next() { try take(work(input)) }
            return
        }
        let queue = WorkQueue<Input, Output>(jobs: jobs, room: jobs * window)
        let threads = (0..<jobs).compactMap { _ in
            JoinableThread {
                let work = worker()
                while let (place, input) = queue.nextInput() { queue.put(work(input), at: place) }
            }
        }
        defer {
            queue.close()
            for thread in threads { thread.join() }
        }
        // Not one thread was to be had: the caller's own does it all.
        guard !threads.isEmpty else { return try run(jobs: 1, next: next, worker: worker, take: take) }
        var isAtEnd = false
        // Of what is under way, the oldest first.
        var sizes: [Int] = []
        var held = 0
        while true {
            while !isAtEnd, queue.hasRoom, held < room || sizes.isEmpty, !(queue.isBusy && isWaiting()) {
                guard let input = try next() else {
                    isAtEnd = true
                    break
                }
                sizes.append(size(input))
                held += size(input)
                queue.add(input)
            }
            guard let output = queue.takeNext() else { return }
            held -= sizes.removeFirst()
            try take(output)
        }
    }
}

/// What waits for a thread, what threads came to, and what was not handed on yet; only a window of the whole.
private final class WorkQueue<Input: Sendable, Output: Sendable>: @unchecked Sendable {
    // Every member below is touched with the lock held, but that the caller's thread, which alone changes `added` and
    // `taken`, may look at these two without it.
    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let inputCame = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private let outputCame = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private let jobs: Int
    /// How many may be under way.
    private let room: Int
    private var inputs: [(place: Int, input: Input)?] = []
    private var outputs: [Output?]
    private var added = 0
    private var started = 0
    private var taken = 0
    private var isClosed = false

    init(jobs: Int, room: Int) {
        self.jobs = jobs
        self.room = room
        outputs = [Output?](repeating: nil, count: room)
        inputs = [(place: Int, input: Input)?](repeating: nil, count: room)
        pthread_mutex_init(lock, nil)
        pthread_cond_init(inputCame, nil)
        pthread_cond_init(outputCame, nil)
    }

    deinit {
        pthread_mutex_destroy(lock)
        pthread_cond_destroy(inputCame)
        pthread_cond_destroy(outputCame)
        lock.deallocate()
        inputCame.deallocate()
        outputCame.deallocate()
    }

    /// Whether one more input fits the window.
    var hasRoom: Bool { added - taken < room }
    /// Whether something is still to be handed on.
    var isBusy: Bool { added > taken }

    func add(_ input: Input) {
        pthread_mutex_lock(lock)
        inputs[added % inputs.count] = (added, input)
        added += 1
        pthread_cond_signal(inputCame)
        pthread_mutex_unlock(lock)
    }

    /// The result that is next in order, waited for; `nil` where nothing is under way.
    func takeNext() -> Output? {
        guard isBusy else { return nil }
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        let place = taken % outputs.count
        if outputs[place] == nil {
            while !isDue { pthread_cond_wait(outputCame, lock) }
        }
        defer { outputs[place] = nil }
        taken += 1
        return outputs[place]
    }

    /// Whether it is worth waking the caller's thread: the result next in order is there, and soon a thread would find
    /// nothing to do. So it takes results by the dozen, and not each by itself.
    private var isDue: Bool { outputs[taken % outputs.count] != nil && added - started < jobs }

    /// An input for a thread, waited for; `nil` when there will be none any more.
    func nextInput() -> (place: Int, input: Input)? {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while started == added, !isClosed { pthread_cond_wait(inputCame, lock) }
        guard !isClosed else { return nil }
        let place = started % inputs.count
        defer { inputs[place] = nil }
        started += 1
        if isDue { pthread_cond_signal(outputCame) }
        return inputs[place]
    }

    func put(_ output: Output, at number: Int) {
        pthread_mutex_lock(lock)
        outputs[number % outputs.count] = output
        if isDue { pthread_cond_signal(outputCame) }
        pthread_mutex_unlock(lock)
    }

    /// No thread is given anything any more.
    func close() {
        pthread_mutex_lock(lock)
        isClosed = true
        pthread_cond_broadcast(inputCame)
        pthread_mutex_unlock(lock)
    }
}

/// A thread that can be waited for.
private struct JoinableThread {
    private let thread: pthread_t

    /// Starts it; `nil` where the system has none to give.
    init?(_ body: @escaping @Sendable () -> Void) {
        final class Box: Sendable {
            let body: @Sendable () -> Void
            init(_ body: @escaping @Sendable () -> Void) { self.body = body }
        }
        let box = Unmanaged.passRetained(Box(body))
        var thread = pthread_t()
        let code = pthread_create(
            &thread, nil,
            { argument in
                guard let argument else { return nil }
                Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body()
                return nil
            }, box.toOpaque())
        guard code == 0 else {
            box.release()
            return nil
        }
        self.thread = thread
    }

    func join() { pthread_join(thread, nil) }
}
