extension Case {
    /// 简易程序: what is left to do after a decision on the spot.
    var simpleProgress: [Todo] { [] }
}
