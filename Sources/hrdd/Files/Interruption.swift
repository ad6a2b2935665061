import Glibc

/// A file being written, under the name it bears until it is whole.
struct TemporaryFile: Hashable {
    let path: String
    let descriptor: Int32
}

/// Ctrl-C: nothing half-written stays behind, and the user is told what was done.
enum Interruption {
    private struct State {
        var unfinished: Set<TemporaryFile> = []
        var counter = 0
        var filesWritten = 0
    }

    private static let state = Guarded(State())

    /// From now on the signals that ask a program to end are waited for by a thread of their own, where,
    /// unlike in a signal handler, files may be removed and text be written.
    static func begin() {
        // Writing to a closed pipe, or past the largest size of a file, becomes an error like any other.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) { sigaddset(&signals, number) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        var thread = pthread_t()
        let started = pthread_create(
            &thread, nil,
            { _ in
                Interruption.wait()
            }, nil)
        if started != 0 { pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
    }

    /// A new file beside the one it will replace.
    static func openTemporary(in folder: String, for path: String) throws(FileError) -> TemporaryFile {
        let result: Result<TemporaryFile, FileError> = state.withLock { state in
            while true {
                state.counter += 1
                let name = Leftovers.name(process: getpid(), number: state.counter)
                let temporary = folder.isEmpty ? name : join(folder, name)
                let descriptor = open(temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
                if descriptor >= 0 {
                    Leftovers.claim(descriptor)
                    let file = TemporaryFile(path: temporary, descriptor: descriptor)
                    state.unfinished.insert(file)
                    return .success(file)
                }
                let code = errno
                if code == EEXIST || code == EINTR { continue }
                return .failure(
                    code == ENOENT
                        ? FileError(.write, path, "there is no folder \(printable(folder))")
                        : FileError(.write, path, code: code))
            }
        }
        return try result.get()
    }

    /// The file is whole and takes its place.
    static func finish(_ file: TemporaryFile, as target: String, for path: String) throws(FileError) {
        let code: Int32 = state.withLock { state in
            if rename(file.path, target) != 0 { return errno }
            state.unfinished.remove(file)
            state.filesWritten += 1
            return 0
        }
        if code != 0 { throw FileError(.write, path, code: code) }
    }

    /// The file could not be written, and is removed.
    static func abandon(_ file: TemporaryFile) {
        state.withLock { state in
            unlink(file.path)
            state.unfinished.remove(file)
        }
    }

    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(number, nil, &action) == 0 else { return false }
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    private static func wait() -> Never {
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
        var received: Int32 = 0
        while sigwait(&signals, &received) != 0 {}
        state.withLock { state -> Never in
            for file in state.unfinished { unlink(file.path) }
            let count = state.filesWritten
            let done =
                switch count {
                case 0: "nothing was written"
                case 1: "one file was written and is whole"
                default: "\(count) files were written and are whole"
                }
            let message = Array("\nhrdd: interrupted; \(done)\n".utf8)
            _ = write(STDERR_FILENO, message, message.count)
            // Inside the lock, so that no file takes its place after the count was told.
            _exit(received == SIGINT ? ExitCode.interrupted.rawValue : 128 + received)
        }
    }
}
