import LegalTime
import Procedure
import Storage
import Vault

extension OrganisationDesk {
    /// The least length of a password.
    package static let passwordLength = 10

    /// Adds a person without any duty; the id.
    package func add(_ draft: PersonDraft, password: String, by principal: Principal) async throws -> String {
        try allow(.manageOrganisation, principal)
        let hash = try await hash(password)
        return try await taken {
            try await change(by: principal) { work in
                var check = DraftCheck(work)
                let row = check.row(draft, id: OrganisationWork.newID(), password: hash)
                try check.finish()
                try People.put(row, in: work.change, on: work.c)
                try work.note("新增人员：\(row.name)（\(work.unitName(row.unit))\(row.auxiliary ? "，辅助人员" : "")）")
                return row.id
            }
        }
    }

    /// Changes login, name, unit, or whether the person is an auxiliary.
    package func change(person id: String, to draft: PersonDraft, by principal: Principal) async throws {
        try await taken {
            try await change(by: principal) { work in
                guard let member = work.roster.people[id] else { throw CaseFault.notFound("没有这名人员") }
                var check = DraftCheck(work)
                var row = check.row(draft, id: id, password: "")
                row.active = member.active
                let duties = work.running(of: id).filter(\.needsOfficer)
                if draft.auxiliary, !member.auxiliary, let duty = duties.first {
                    check.add("auxiliary", "\(member.name)还担任\(duty.title)，请先终止该职务")
                }
                try check.finish()
                try People.put(row, in: work.change, on: work.c)
                try work.note("修改人员：\(member.name)")
            }
        }
    }

    /// The person leaves: signs in no more, and everything that was held or passed on ends with yesterday.
    package func deactivate(person id: String, by principal: Principal) async throws {
        try await change(by: principal) { work in
            guard let member = work.roster.people[id] else { throw CaseFault.notFound("没有这名人员") }
            guard member.active else { throw Self.wrong("person", "\(member.name)已经停用") }
            guard id != principal.id else { throw Self.wrong("person", "不能停用自己，请由另一名系统管理员办理") }
            guard var row = try People.get(organ: principal.organ, id: id, on: work.c) else { return }
            row.active = false
            try People.put(row, in: work.change, on: work.c)
            try work.endAll(of: id)
            _ = try Sessions.deleteAll(organ: principal.organ, person: id, on: work.c)
            try work.note("停用人员：\(member.name)")
        }
    }

    /// The person is back; posts are given anew.
    package func reactivate(person id: String, by principal: Principal) async throws {
        try await change(by: principal) { work in
            guard let member = work.roster.people[id] else { throw CaseFault.notFound("没有这名人员") }
            guard !member.active else { throw Self.wrong("person", "\(member.name)没有停用") }
            guard var row = try People.get(organ: principal.organ, id: id, on: work.c) else { return }
            row.active = true
            try People.put(row, in: work.change, on: work.c)
            try work.note("启用人员：\(member.name)")
        }
    }

    /// Sets a new password and ends the person's sessions and lock.
    package func setPassword(_ password: String, of id: String, by principal: Principal) async throws {
        try allow(.manageOrganisation, principal)
        let hash = try await hash(password)
        try await change(by: principal) { work in
            guard try People.setPassword(hash, organ: principal.organ, id: id, on: work.c) else {
                throw CaseFault.notFound("没有这名人员")
            }
            _ = try Sessions.deleteAll(organ: principal.organ, person: id, on: work.c)
            try work.note("重置密码：\(work.name(id))")
        }
    }

    static func wrong(_ field: String, _ message: String) -> CaseFault { .invalid([.init(field, message)]) }

    private func hash(_ password: String) async throws -> String {
        guard password.count >= Self.passwordLength, password.utf8.count <= 200 else {
            throw Self.wrong("password", "密码至少 \(Self.passwordLength) 位")
        }
        let result = try await hashing.run { Result { try PasswordHash.hash(password) } }
        return try result.get()
    }

    /// Logins are unique over all organs, which only the table knows.
    private func taken<T>(_ body: () async throws -> T) async throws -> T {
        do {
            return try await body()
        } catch StorageError.conflict(let what) where what.contains("people") {
            throw Self.wrong("login", "登录名已被使用，请换一个")
        }
    }
}

extension DraftCheck {
    fileprivate mutating func row(_ draft: PersonDraft, id: String, password: String) -> PersonRow {
        let isPlain = draft.login.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
                UInt8(ascii: "-"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        if !isPlain || !(2...40).contains(draft.login.utf8.count) {
            add("login", "登录名用 2 至 40 个小写字母、数字、点、横线或者下划线")
        }
        _ = unit("unit", draft.unit, on: work.today.iso)
        return PersonRow(
            organ: work.roster.organ,
            id: id,
            login: draft.login,
            name: text("name", "姓名", draft.name, max: 40),
            password: password,
            auxiliary: draft.auxiliary,
            unit: draft.unit
        )
    }
}
