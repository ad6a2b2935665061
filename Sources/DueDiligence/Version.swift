/// The version of the program and of the library.
public enum Version {
    public static let text = "1.0.0"
}
