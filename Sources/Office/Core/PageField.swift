import Web

/// A field as pages write it; acts have a `Field` of their own.
typealias PageField = Web.Field
