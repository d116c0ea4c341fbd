/// The tables that the whole procedure asks for: to-dos with limit and cause, parties and records across cases, numbers
/// held by officers.
enum WholeProcedure {
    static let statements: [String] = []
}
