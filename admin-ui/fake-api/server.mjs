// A stand-in for the server, for looking at screens while the real one is not running. Never part of the build.
import { createHash, randomUUID } from "node:crypto";
import { readFileSync, existsSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";

const dist = new URL("../dist/", import.meta.url).pathname;
const port = Number(process.env.PORT ?? 4600);
const types = { ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };
const people = {
  "phong-vien": { id: "01PV", display_name: "Nguyễn Thị Ngọc Huyền Trân", role: "reporter" },
  "bien-tap": { id: "01BT", display_name: "Lê Quốc Việt", role: "editor" },
  "tong-bien-tap": { id: "01TB", display_name: "Trần Thị Ánh Tuyết", role: "chief_editor" },
};
const columns = [["thoi-su", "Thời sự"], ["quy-hoach", "Quy hoạch tỉnh"], ["kinh-te", "Kinh tế"], ["ban-doc", "Bạn đọc"]];
const labels = { reporter: "Phóng viên", editor: "Biên tập viên", chief_editor: "Tổng biên tập" };
const sites = [["bao", "Báo Bình Dương"], ["dai", "Đài Phát thanh và Truyền hình"]].map(([slug, name]) => ({
  id: slug, slug, name, url: `http://localhost/${slug}`, organisation: { id: "o", name },
  columns: columns.map(([c, n]) => ({ id: slug + c, slug: c, name: n, may_write: true })), role_labels: labels,
}));
let session = null; const tokens = new Map();
const articles = new Map();
let n = 100;
const now = () => new Date().toISOString();
const hash = (c) => createHash("sha256").update(JSON.stringify(c)).digest("hex");
const empty = (column) => ({ column, kicker: "", headline: "", standfirst: "", body: { type: "doc", content: [] }, byline: [], source: "", genre: null, tags: [], plan_nodes: [], audiences: [], themes: [], stage: null, language: "vi" });
const person = (u) => ({ id: people[u].id, display_name: people[u].display_name });
function make(site, column, author, content, state = "draft") {
  const id = `01J${(n += 1).toString().padStart(23, "0")}`;
  const a = { id, number: n, site: sites.find((s) => s.slug === site), publication: state === "live" ? "live" : "never_published", author, authorName: person(author), state, version: 1, ordinal: 1, content: { ...empty(column), ...content }, claimed: null, returned: null, approvals: [], live: null, withdrawn: null, updated: now(), history: [] };
  a.history.unshift({ kind: "event", at: now(), by: person(author), revision: null, verb: "create", detail: null, content_hash: null });
  articles.set(id, a);
  return a;
}
const p = (text) => ({ type: "paragraph", content: [{ type: "text", text }] });
const long = "Công bố Quy hoạch tỉnh Bình Dương thời kỳ 2021–2030, tầm nhìn đến năm 2050: tập trung phát triển các hành lang sinh thái và đô thị dọc sông";
make("bao", "quy-hoach", "phong-vien", { headline: long, standfirst: "Quy hoạch xác định các trụ cột phát triển, các vành đai liên kết và những trung tâm động lực mới; trong đó ưu tiên hạ tầng giao thông, công nghiệp công nghệ cao và bảo vệ nguồn nước.", kicker: "Quy hoạch tỉnh", byline: [{ name: "Nguyễn Thị Ngọc Huyền Trân", role: null }], tags: ["quy hoạch", "Bình Dương"], body: { type: "doc", content: [p("Sáng nay, tại hội nghị công bố quy hoạch, lãnh đạo tỉnh nêu rõ các nhiệm vụ trọng tâm."), { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Ba vành đai liên kết" }] }, { type: "paragraph", content: [{ type: "text", text: "Theo " }, { type: "document_reference", attrs: { code: "qd-790" } }, { type: "text", text: ", quy hoạch được phê duyệt " }, { type: "text", text: "tháng 8 năm 2024", marks: [{ type: "strong" }] }, { type: "text", text: "." }] }, { type: "quotation", attrs: { code: "q1" } }, { type: "bullet_list", content: ["Hạ tầng giao thông", "Công nghiệp công nghệ cao", "Nguồn nước"].map((t) => ({ type: "list_item", content: [p(t)] })) }, { type: "table", content: [{ type: "table_row", content: ["Chỉ tiêu", "Năm 2030"].map((t) => ({ type: "table_header", content: [p(t)] })) }, { type: "table_row", content: ["Tăng trưởng", "khoảng 10 %/năm"].map((t) => ({ type: "table_cell", content: [p(t)] })) }] }, { type: "pullquote", content: [{ type: "text", text: "Quy hoạch là bản cam kết với người dân." }] }] } }, "submitted");
make("bao", "kinh-te", "phong-vien", { headline: "Khu công nghiệp sinh thái đón nhà đầu tư đầu tiên", standfirst: "Ngắn." }).state = "returned";
[...articles.values()].at(-1).returned = { reason: "Sapo còn chung chung: cần nêu rõ ai đầu tư, ở đâu và khi nào.\nBổ sung nguồn của số liệu.", by: person("bien-tap"), at: now() };
make("dai", "thoi-su", "phong-vien", { headline: "" });
for (let i = 0; i < 45; i += 1) make(i % 2 ? "bao" : "dai", columns[i % 4][0], i % 3 ? "phong-vien" : "bien-tap", { headline: `Bài số ${i + 1}: ${long.slice(0, 40 + (i * 7) % 90)}`, standfirst: "Sapo." }, ["draft", "submitted", "approved", "live"][i % 4]);

const row = (a) => ({ id: a.id, number: a.number, site: { slug: a.site.slug, name: a.site.name }, column: { slug: a.content.column, name: columns.find(([c]) => c === a.content.column)?.[1] ?? "" }, headline: a.content.headline, publication: a.publication, edition_state: a.state === "live" || a.state === "withdrawn" ? null : a.state, author: a.authorName, claimed_by: a.claimed && person(a.claimed), version: a.version, updated_at: a.updated, published_at: null, url: null });
const R = { wrong_state: "Bài không ở trạng thái cho phép bước này.", is_author: "Bạn là tác giả nên không thể tự duyệt bài của mình.", not_author: "Chỉ tác giả mới sửa được bài nháp này.", no_right_on_column: "Bạn không có quyền này ở chuyên mục của bài.", not_claimed_by_you: "Bạn cần nhận bài trước." };
function actions(a) {
  const role = people[session].role;
  const mine = a.author === session;
  const editor = role !== "reporter";
  const can = (verb, ok, code) => ({ verb, allowed: ok, refusal: ok ? null : { code, detail: R[code] } });
  const s = a.state;
  return [
    can("edit", (mine && ["draft", "returned"].includes(s)) || (s === "in_review" && a.claimed === session), s === "in_review" ? "not_claimed_by_you" : mine ? "wrong_state" : "not_author"),
    can("submit", mine && ["draft", "returned"].includes(s), mine ? "wrong_state" : "not_author"),
    can("claim", editor && s === "submitted", editor ? "wrong_state" : "no_right_on_column"),
    can("release", s === "in_review" && a.claimed === session, "wrong_state"),
    can("return", editor && s === "in_review" && a.claimed === session, s === "in_review" ? "not_claimed_by_you" : "wrong_state"),
    can("approve", editor && !mine && s === "in_review" && a.claimed === session, mine && s === "in_review" ? "is_author" : "wrong_state"),
    can("publish", role === "chief_editor" && s === "approved", s === "approved" ? "no_right_on_column" : "wrong_state"),
    can("revise", editor && s === "live", "wrong_state"),
    can("withdraw", role === "chief_editor" && a.publication === "live", "wrong_state"),
  ];
}
const view = (a) => ({ id: a.id, number: a.number, site: { slug: a.site.slug, name: a.site.name, url: a.site.url }, publication: a.publication, live: a.live, withdrawn: a.withdrawn, edition: { ordinal: a.ordinal, state: a.state, version: a.version, content: a.content, content_hash: hash(a.content), opened_by: a.authorName, claimed_by: a.claimed && person(a.claimed), returned: a.returned, approvals: a.approvals, updated_at: a.updated }, author: a.authorName, actions: actions(a) });
const me = () => ({ user: { ...person(session), username: session, pen_name: null }, demo: true, roles: [{ role: people[session].role, site: "bao", column: null }], sites, can_create: people[session].role !== "monitor" });
const vocabulary = { genres: [["tin", "Tin"], ["phan-anh", "Phản ánh"], ["phong-van", "Phỏng vấn"]].map(([code, label]) => ({ code, label })), audiences: [["can-bo", "Cán bộ, đảng viên"], ["doanh-nghiep", "Doanh nghiệp"], ["nguoi-dan", "Người dân"]].map(([code, label]) => ({ code, label })), stages: [{ code: "s1", label: "Giai đoạn 1: công bố" }], themes: [{ code: "t1", label: "Nội dung cơ bản của quy hoạch" }, { code: "t2", label: "Gương người tốt, cách làm hay" }], plan_nodes: Array.from({ length: 20 }, (_, i) => ({ code: `n${i}`, kind: "axis", ordinal: i, label: `Trục phát triển thứ ${i + 1}`, placeholder: i % 5 === 4 })), documents: [{ code: "qd-790", number: "790/QĐ-TTg", title: "Quyết định phê duyệt Quy hoạch tỉnh Bình Dương thời kỳ 2021–2030, tầm nhìn đến năm 2050", issuer: "Thủ tướng Chính phủ", date: "2024-08-03" }, { code: "ct-1", number: "12-CT/TU", title: "Chỉ thị về tuyên truyền quy hoạch", issuer: "Tỉnh ủy", date: "2024-10-01" }], quotations: [{ code: "q1", text: "Đến năm 2030, Bình Dương là thành phố thông minh, văn minh, hiện đại.", source_document: "qd-790" }] };
const page = "<!doctype html><html lang=vi><title>Xem trước</title><body><h1>Bản xem trước</h1>";

const problem = (res, status, code, detail, more = {}) => { res.writeHead(status, { "content-type": "application/problem+json" }); res.end(JSON.stringify({ type: "about:blank", title: code, status, code, detail, field: null, request_id: "r-1", ...more })); };
const json = (res, body, status = 200) => { res.writeHead(status, { "content-type": "application/json" }); res.end(JSON.stringify(body)); };

createServer(async (req, res) => {
  const url = new URL(req.url, "http://x");
  const cookie = /fake=([^;]+)/.exec(req.headers.cookie ?? "")?.[1];
  session = tokens.get(cookie) ?? null;
  const enter = (who) => { session = who; const token = randomUUID(); tokens.set(token, who); res.setHeader("set-cookie", `fake=${token}; Path=/; HttpOnly`); };
  const path = url.pathname;
  if (path === "/_fake/expire") { tokens.clear(); res.end("ok"); return; }
  if (path === "/_fake/bump") { for (const a of articles.values()) { a.version += 1; a.content = { ...a.content, standfirst: `${a.content.standfirst} (sửa bởi người khác)` }; } res.end("ok"); return; }
  if (!path.startsWith("/api/")) {
    let file = join(dist, path.replace(/^\/admin\//, ""));
    if (!extname(file) || !existsSync(file)) file = join(dist, "index.html");
    res.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream", "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'" });
    res.end(readFileSync(file)); return;
  }
  let body = "";
  const who = session;
  for await (const chunk of req) body += chunk;
  session = who;
  const data = body ? JSON.parse(body) : {};
  if (path === "/api/v1/session") {
    if (req.method === "POST") { if (!people[data.username] || data.password !== "demo") return problem(res, 401, "bad_credentials", "Tên đăng nhập hoặc mật khẩu không đúng."); enter(data.username); return json(res, me()); }
    if (req.method === "DELETE") { tokens.delete(cookie); res.writeHead(204); return res.end(); }
    return session ? json(res, me()) : problem(res, 401, "not_signed_in", "Bạn chưa đăng nhập.");
  }
  if (path.startsWith("/api/v1/setup/")) { if (/used|khong/.test(path)) return problem(res, 410, "gone", "Đã dùng."); if (req.method === "GET") return json(res, { username_hint: null }); enter("tong-bien-tap"); return json(res, me(), 201); }
  if (!session) return problem(res, 401, "not_signed_in", "Bạn chưa đăng nhập.");
  const all = [...articles.values()].sort((x, y) => (x.updated < y.updated ? 1 : -1));
  if (path === "/api/v1/work") { const mine = (s) => all.filter((a) => a.author === session && a.state === s).map(row); const role = people[session].role; return json(res, { waiting_for_me: role === "reporter" ? [] : all.filter((a) => a.state === "submitted").map(row).slice(0, 5), returned_to_me: mine("returned"), my_drafts: mine("draft").slice(0, 4), claimed_by_me: all.filter((a) => a.claimed === session && a.state === "in_review").map(row), ready_to_publish: role === "chief_editor" ? all.filter((a) => a.state === "approved").map(row).slice(0, 5) : [], recently_live: all.filter((a) => a.state === "live").map(row).slice(0, 3) }); }
  if (path === "/api/v1/vocabulary") return json(res, vocabulary);
  if (path === "/api/v1/articles" && req.method === "GET") { const q = url.searchParams; const states = q.get("state")?.split(","); const hits = all.filter((a) => (!q.get("site") || a.site.slug === q.get("site")) && (!q.get("column") || a.content.column === q.get("column")) && (!states || states.includes(a.state)) && (!q.get("q") || a.content.headline.toLowerCase().includes(q.get("q").toLowerCase())) && (q.get("mine") !== "true" || a.author === session)); const from = Number(q.get("cursor") ?? 0); return json(res, { items: hits.slice(from, from + 30).map(row), next: from + 30 < hits.length ? String(from + 30) : null }); }
  if (path === "/api/v1/articles") return json(res, view(make(data.site, data.column, session, {})), 201);
  const [, id, verb] = /^\/api\/v1\/articles\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
  const a = articles.get(id);
  if (!a) return problem(res, 404, "not_found", "Không có bài này.");
  if (!verb && req.method === "GET") return json(res, view(a));
  if (verb === "history") return json(res, { items: a.history, next: null });
  if (verb === "preview") { res.writeHead(200, { "content-type": "text/html; charset=utf-8" }); return res.end(page); }
  await new Promise((r) => setTimeout(r, 150)); session = who;
  if (!verb) {
    if (data.version !== a.version) return problem(res, 409, "edition_conflict", "Bài đã được lưu bản khác.", { current_version: a.version });
    a.content = { ...a.content, ...data.content }; a.version += 1; a.updated = now();
    a.history.unshift({ kind: "revision", at: now(), by: person(session), revision: a.version, verb: "edit", detail: null, content_hash: hash(a.content) });
    return json(res, view(a));
  }
  const refused = actions(a).find((one) => one.verb === verb && !one.allowed);
  if (refused) return problem(res, 403, refused.refusal.code, refused.refusal.detail);
  if (verb === "submit" && (!a.content.headline || !a.content.standfirst || a.content.body.content.length === 0)) return problem(res, 422, "missing_fields", "Còn thiếu: tít, sapo hoặc thân bài.", { field: "headline" });
  if (verb === "approve" && data.content_hash !== hash(a.content)) return problem(res, 409, "content_changed", "Nội dung đã đổi.");
  if (verb === "return") a.returned = { reason: data.reason, by: person(session), at: now() };
  if (verb === "claim") a.claimed = session;
  if (verb === "approve") a.approvals = [{ by: person(session), role: people[session].role, at: now(), content_hash: hash(a.content), valid: true }];
  if (verb === "publish") { a.publication = "live"; a.live = { version_of_edition: 1, url: `http://localhost/a${a.number}.html`, published_at: now(), updated_at: now(), headline: a.content.headline }; }
  if (verb === "withdraw") { a.publication = "withdrawn"; a.withdrawn = { at: now(), reason: data.reason, by: person(session) }; }
  if (verb === "revise") a.ordinal += 1;
  a.state = { submit: "submitted", claim: "in_review", release: "submitted", return: "returned", approve: "approved", publish: "live", withdraw: "withdrawn", revise: "in_review" }[verb];
  a.updated = now();
  a.history.unshift({ kind: "event", at: now(), by: person(session), revision: null, verb, detail: data.reason ?? null, content_hash: null });
  return json(res, view(a));
}).listen(port, "127.0.0.1", function () {
  const url = `http://127.0.0.1:${this.address().port}`;
  console.log(JSON.stringify({ url, sites: sites.map((s) => ({ slug: s.slug, name: s.name, url: `${url}/${s.slug}` })), accounts: Object.entries(people).map(([username, one]) => ({ role: one.role, username, password: "demo", sites: ["bao", "dai"] })) }));
});
