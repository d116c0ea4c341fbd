import Testing
import Web

@testable import Office

@Suite("Sign-in page")
struct SignInPageTests {
    @Test("the page asks for account and password and carries its token")
    func blank() {
        expectGolden("sign-in") { SignInPage.write(.init(next: "/cases?stage=noticed", token: "70ce"), &$0) }
    }

    @Test("a wrong password keeps the account and does not say which was wrong")
    func wrong() {
        let model = SignInPage.Model(
            account: "li<ming>",
            token: "70ce",
            notice: Notice(.refused, "账号或密码不正确。连续输错 5 次，账号将锁定 15 分钟。")
        )
        expectGolden("sign-in-wrong") { SignInPage.write(model, &$0) }
    }

    @Test("what is missing is said at its field and on top")
    func missing() {
        let errors = [FieldProblem(field: "password", message: "请填写密码")]
        let page = string { SignInPage.write(.init(account: "li", token: "70ce", errors: errors), &$0) }
        #expect(page.contains(##"<a href="#f-password">请填写密码</a>"##))
        #expect(page.contains("f-password-error"))
    }
}
