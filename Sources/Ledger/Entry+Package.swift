extension Entry {
    /// The act that records a rendered document, and the field that holds its SHA-256.
    private static let renderAct = "render-document"

    /// Whether this entry records the rendering of a document.
    var isRendering: Bool { body["act"]?.stringValue == Self.renderAct }

    /// The document that this entry names, if it records a rendering.
    package var documentHash: Digest? {
        guard isRendering else { return nil }
        return body["fields"]?["sha256"]?.stringValue.flatMap(Digest.init(hex:))
    }

    func belongs(organ: String, dossier: String) -> Bool {
        self.organ.sameBytes(as: organ) && self.dossier.sameBytes(as: dossier)
    }
}

extension String {
    /// Equality of bytes; `==` would call canonically equivalent spellings the same.
    func sameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
