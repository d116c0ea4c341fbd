/// The first two characters of a unified social credit code: the department that registers (登记管理部门), and what kind
/// of body (机构类别) it registered. GB 32100-2015 table 1 with its amendments.
package struct RegistrationAuthority: Hashable, Sendable {
    /// `91`
    package let code: String
    /// `市场监督管理`; `nil` for a department that this table does not have, since the state may name new ones.
    package let department: String?
    /// `企业`
    package let category: String?

    init(_ uscc: String) {
        code = String(uscc.prefix(2))
        let row = Self.table[uscc.prefix(1)]
        department = row?.department
        category = row?.categories[code.suffix(1)]
    }

    private struct Row {
        let department: String
        let categories: [Substring: String]

        init(_ department: String, _ categories: [Substring: String]) {
            self.department = department
            self.categories = categories.merging(["9": "其他"]) { named, _ in named }
        }
    }

    private static let table: [Substring: Row] = [
        "1": Row("机构编制", ["1": "机关", "2": "事业单位", "3": "编办直接管理机构编制的群众团体"]),
        "2": Row("外交", ["1": "外国常驻新闻机构"]),
        "3": Row("司法行政", ["1": "律师执业机构", "2": "公证处", "3": "基层法律服务所", "4": "司法鉴定机构", "5": "仲裁委员会"]),
        "4": Row("文化", ["1": "外国在华文化中心"]),
        "5": Row("民政", ["1": "社会团体", "2": "民办非企业单位", "3": "基金会"]),
        "6": Row("旅游", ["1": "外国旅游部门常驻代表机构", "2": "港澳台地区旅游部门常驻内地（大陆）代表机构"]),
        "7": Row("宗教", ["1": "宗教活动场所", "2": "宗教院校"]),
        "8": Row("工会", ["1": "基层工会"]),
        "9": Row("市场监督管理（原工商）", ["1": "企业", "2": "个体工商户", "3": "农民专业合作社"]),
        "A": Row("中央军委改革和编制", ["1": "军队事业单位"]),
        "N": Row("农业", ["1": "组级集体经济组织", "2": "村级集体经济组织", "3": "乡镇级集体经济组织"]),
        "Y": Row("其他", ["1": "其他机构"]),
    ]
}
