import { Checkbox } from "@/components/ui/checkbox";
import { FieldRow } from "@/components/ui/columns";
import { RadioRow } from "@/components/ui/radio-row";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { formatLong } from "@/lib/calendar/plain-date";
import { readCertificates } from "@/lib/mail/certificate";
import { hourForInput, USUAL_HOUR } from "@/lib/mailing/hour";
import type { MailSettingsView } from "@/lib/mailing/queries";

const SECURITY = [
  { value: "TLS", label: "TLS" },
  { value: "STARTTLS", label: "STARTTLS" },
  { value: "NONE", label: "不加密" },
];

const trustedWords = (pem: string) =>
  (readCertificates(pem)?.views ?? [])
    .map(({ name, until }) => `${name}（到${formatLong(until)}）`)
    .join("、");

/** The mail server. `siteUrl`: where this page was opened, as the first suggestion. */
export function SettingsFields({
  settings,
  siteUrl,
}: {
  settings: MailSettingsView | null;
  siteUrl: string;
}) {
  return (
    <>
      <FieldRow>
        <TextInput
          name="host"
          label="服务器地址"
          hint="如smtp.example.com"
          defaultValue={settings?.host}
          autoComplete="off"
        />
        <TextInput
          name="port"
          label="端口"
          inputMode="numeric"
          defaultValue={settings?.port ?? 465}
        />
      </FieldRow>
      <RadioRow
        name="security"
        legend="加密方式"
        hint="465端口多用TLS，587、25端口多用STARTTLS；不加密只用于单位内网"
        options={SECURITY}
        defaultValue={settings?.security ?? "TLS"}
      />
      <FieldRow>
        <TextInput
          name="login"
          label="用户名"
          hint="服务器不要求登录就空着"
          defaultValue={settings?.login}
          autoComplete="off"
        />
        <TextInput
          name="password"
          type="password"
          label="密码或授权码"
          hint={settings?.hasPassword ? "已存好，不再显示；空着就不改" : undefined}
          autoComplete="new-password"
        />
      </FieldRow>
      <FieldRow>
        <TextInput
          name="fromAddress"
          type="email"
          label="发件地址"
          defaultValue={settings?.fromAddress}
          autoComplete="off"
        />
        <TextInput
          name="siteUrl"
          type="url"
          label="本站网址"
          hint="邮件里的链接用它"
          defaultValue={settings?.siteUrl ?? siteUrl}
        />
      </FieldRow>
      <TextInput
        name="gatherAt"
        type="time"
        label="每天发邮件的时间"
        hint="在8:00到22:00之间，当天的催办8:00写好；改了马上照办"
        defaultValue={hourForInput(settings?.gatherAt ?? USUAL_HOUR)}
      />
      <TextArea
        name="trustedCa"
        label="信任的证书"
        hint="只有单位自己签发证书的邮件服务器才要：贴签发机构的证书（PEM）。空着就只认公认的机构"
        rows={3}
        defaultValue={settings?.trustedCa ?? ""}
      />
      {settings?.trustedCa ? (
        <p className="note">现在信任：{trustedWords(settings.trustedCa)}。</p>
      ) : null}
      <Checkbox
        name="enabled"
        label="启用邮件"
        hint="每天把各人未读的消息汇总成一封，发给填了邮箱的人；不启用，消息照常在“消息”里"
        defaultChecked={settings?.enabled ?? false}
      />
      <Checkbox
        name="ratingLinks"
        label="评价链接随邮件发出"
        hint="答复好了和两次催评时，给名册或账号里有邮箱的提案者发一次性链接，不登录也能评价；邮件启用了才发"
        defaultChecked={settings?.ratingLinks ?? false}
      />
    </>
  );
}
