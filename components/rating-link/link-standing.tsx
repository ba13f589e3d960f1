import { ActForm } from "@/components/ui/act-form";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { formatLong } from "@/lib/calendar/plain-date";
import { paths } from "@/lib/paths";
import { issueLinkAction, revokeLinkAction } from "@/lib/rating-link/actions";
import type { listLinks } from "@/lib/rating-link/queries";
import { LINK_STATE_LABEL } from "@/lib/rating-link/state";

type Props = {
  id: number;
  hidden: Record<string, string | number>;
  links: Awaited<ReturnType<typeof listLinks>>;
};

/** Issue, print, take back; and what was issued before. The link itself stands on the printed form alone. */
export function LinkStanding({ id, hidden, links }: Props) {
  const open = links.find(({ state }) => state === "open");
  return (
    <div className="max-w-[46rem]">
      {open ? (
        <p className="mb-4">
          <LinkButton href={paths.ratingFormsPrint([id])}>打印征询意见表和二维码</LinkButton>
        </p>
      ) : null}
      <ActForm action={issueLinkAction} hidden={hidden} label="发出链接">
        {open ? <p>重新发出以后，以前打印的不能再用。</p> : null}
        <SubmitButton>{open ? "重新发出" : "发出链接"}</SubmitButton>
      </ActForm>
      {open ? (
        <ActForm action={revokeLinkAction} hidden={hidden} label="收回链接" className="mt-6">
          <TextInput name="reason" label="收回的原因" maxLength={200} required />
          <SubmitButton>收回链接</SubmitButton>
        </ActForm>
      ) : null}
      <SectionHead title="发出过的链接" note={`${links.length}个`} />
      {links.length === 0 ? <Empty title="还没有发出过。" /> : null}
      <ul className="stack">
        {links.map((link) => (
          <li key={link.id}>
            第{link.round}轮，{formatLong(link.issuedOn)}发出，{formatLong(link.expiresOn)}前有效：
            <b>{LINK_STATE_LABEL[link.state]}</b>
            {link.revokeReason ? `，原因：${link.revokeReason}` : ""}
          </li>
        ))}
      </ul>
    </div>
  );
}
