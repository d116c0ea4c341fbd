package import HTTPTypes
package import Ledger

/// The kinds of problems that every face of the server shares.
extension Problem {
    /// 400: what was sent can't be read.
    package static func unreadable(_ detail: String) -> Problem {
        Problem(.badRequest, type: "unreadable", title: "请求无法读取", detail: detail)
    }

    /// 401: nobody is signed in.
    package static func unauthenticated(_ detail: String = "请先登录，再继续办理。") -> Problem {
        Problem(.unauthorized, type: "unauthenticated", title: "尚未登录", detail: detail)
    }

    /// 403: this person may not.
    package static func forbidden(_ detail: String) -> Problem {
        Problem(.forbidden, type: "forbidden", title: "无权办理", detail: detail)
    }

    /// 403: the form does not come from a page of ours, or the page is from an earlier sign-in.
    package static func foreignForm() -> Problem {
        Problem(
            .forbidden,
            type: "foreign-form",
            title: "页面已失效",
            detail: "提交未能通过来源核验。请回到原页面刷新后重新提交；已填写的内容没有保存。"
        )
    }

    /// 404.
    package static func notFound(_ detail: String = "没有这个页面，或者它不属于您所在的机构。") -> Problem {
        Problem(.notFound, type: "not-found", title: "没有找到", detail: detail)
    }

    /// 405 with `Allow`.
    package static func methodNotAllowed(allowed: [HTTPRequest.Method]) -> Problem {
        let names = allowed.map(\.rawValue).joined(separator: ", ")
        var problem = Problem(
            .methodNotAllowed,
            type: "method-not-allowed",
            title: "此处不接受这种请求",
            detail: "这个地址只接受 \(names)。"
        )
        problem.headers[.allow] = names
        return problem
    }

    /// 409: something else came first.
    package static func conflict(_ detail: String) -> Problem {
        Problem(.conflict, type: "conflict", title: "内容已有变动", detail: detail)
    }

    /// 408: it came too slowly.
    package static func tooSlow() -> Problem {
        Problem(.requestTimeout, type: "too-slow", title: "接收超时", detail: "请求没有在规定时间内传完，请重新提交。")
    }

    /// 413: more than `limit` bytes.
    package static func tooLarge(limit: Int) -> Problem {
        var problem = Problem(
            .contentTooLarge,
            type: "too-large",
            title: "内容过大",
            detail: "提交的内容超过上限 \(limit) 字节，没有接收。"
        )
        problem.extra["limit"] = .int(limit)
        return problem
    }

    /// 415: another content type than `expected`.
    package static func unsupported(expected: String) -> Problem {
        Problem(
            .unsupportedMediaType,
            type: "unsupported-media-type",
            title: "内容类型不符",
            detail: "这个地址只接受 \(expected)。"
        )
    }

    /// 422: fields to correct.
    package static func invalid(_ errors: [FieldProblem], detail: String = "有内容需要更正，见各项说明。") -> Problem {
        var problem = Problem(.unprocessableContent, type: "invalid", title: "内容需要更正", detail: detail)
        problem.errors = errors
        return problem
    }

    /// 409: the law bars it, for the reasons given.
    package static func refused(_ refusals: [JSON], detail: String = "依法暂不能办理，见各项依据和补正办法。") -> Problem {
        var problem = Problem(.conflict, type: "refused", title: "暂不能办理", detail: detail)
        problem.refusals = refusals
        return problem
    }

    /// 503: try again later.
    package static func unavailable(_ detail: String = "系统暂时不能完成办理，内容没有保存，请稍后重试。") -> Problem {
        var problem = Problem(.serviceUnavailable, type: "unavailable", title: "暂时不可用", detail: detail)
        problem.headers[.retryAfter] = "5"
        return problem
    }

    /// 500 with the number under which the fault is in the log.
    package static func fault(number: String) -> Problem {
        var problem = Problem(
            .internalServerError,
            type: "fault",
            title: "系统出错",
            detail: "办理没有完成。请把编号 \(number) 告诉管理员，凭编号可以查到原因。"
        )
        problem.extra["number"] = .string(number)
        return problem
    }
}
