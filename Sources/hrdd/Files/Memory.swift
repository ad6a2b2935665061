import Glibc

/// What is done so that memory does not grow with the number of files.
enum Memory {
    /// Gives what was freed back to the system, on all threads; nothing where the C library has no such call.
    static func trim() {
        guard let address = dlsym(nil, "malloc_trim") else { return }
        _ = unsafeBitCast(address, to: (@convention(c) (Int) -> Int32).self)(0)
    }
}
