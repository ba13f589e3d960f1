/** What is known of a mail that was not taken; nodemailer's and node's own names. */
export type MailFailure = {
  code?: string;
  originalCode?: string;
  command?: string;
  response?: string;
  message?: string;
};

type Tried = { host: string; port: number; from: string; to: string };

const CERTIFICATE = /certificate|self.signed|CERT_|altnames/i;

/**
 * Why a mail was not sent, in a sentence that says what to do. `ofServer`: every other mail would fail in the same
 * way, so that the rest need not be tried now.
 */
export function failureWords(
  { code = "", originalCode, command = "", response, message = "" }: MailFailure,
  { host, port, from, to }: Tried,
): { why: string; ofServer: boolean } {
  const server = (why: string) => ({ why, ofServer: true });
  const codes = [code, originalCode];
  const has = (...names: string[]) => names.some((name) => codes.includes(name));
  if (has("EAUTH", "ENOAUTH"))
    return server("邮件服务器不接受这个用户名或密码，请核对；有的邮箱要用专门的授权码。");
  if (has("EDNS", "ENOTFOUND", "EAI_AGAIN"))
    return server(`找不到邮件服务器“${host}”，请核对服务器地址。`);
  if (has("ECONNREFUSED", "EHOSTUNREACH", "ENETUNREACH"))
    return server(`连不上邮件服务器${host}的${port}端口，请核对地址和端口，并看防火墙是否放行。`);
  if (has("ETIMEDOUT"))
    return server(`邮件服务器${host}没有回应，请核对地址、端口和加密方式，或过一会儿再试。`);
  const about = `${codes.join(" ")} ${message}`;
  if (/altname/i.test(about))
    return server(`邮件服务器的证书不是给“${host}”的，请把服务器地址改成证书上的名称。`);
  if (/expired/i.test(about)) return server(`邮件服务器${host}的证书已经过期，请网管换证书。`);
  if (CERTIFICATE.test(about))
    return server(
      `邮件服务器${host}的证书不受信任，没有发送。单位自己签发的证书，请向网管要签发机构的证书，贴在“信任的证书”里。`,
    );
  if (has("ETLS", "EPROTOCOL") || /ssl|tls|wrong version/i.test(message))
    return server("加密连接没有建立，请换一种加密方式：465端口多用TLS，587、25端口多用STARTTLS。");
  if (has("ESOCKET", "ECONNECTION", "ECONNRESET"))
    return server(`和邮件服务器${host}的连接断了，请核对端口和加密方式，或过一会儿再试。`);
  const said = response ? `服务器说：${response}` : "";
  if (command.startsWith("MAIL")) return server(`邮件服务器不接受发件地址${from}。${said}`);
  if (code === "EENVELOPE" || command.startsWith("RCPT"))
    return { why: `邮件服务器不接受收件地址${to}。${said}`, ofServer: false };
  return { why: `邮件服务器没有收下这封信。${said || message}`, ofServer: false };
}
