import { headers } from "next/headers";

import { QrCode } from "@/components/rating-link/qr-code";
import { RatingForm } from "@/components/rating-link/rating-form";
import { PrintButton } from "@/components/register/print-button";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { paths } from "@/lib/paths";
import { linkTo, publicUrl } from "@/lib/public-url";
import { mayHandleLinks } from "@/lib/rating-link/policy";
import { readForms } from "@/lib/rating-link/queries";
import { currentActor, currentOffice } from "@/lib/session";

export const metadata = { title: "征询意见表" };

type Props = { searchParams: Promise<{ cases?: string }> };

export default async function RatingFormsPrintPage({ searchParams }: Props) {
  const [actor, office, sent] = await Promise.all([currentActor(), currentOffice(), headers()]);
  const verdict = mayHandleLinks(actor);
  if (!verdict.may) return <Notice tone="plain" title={verdict.reason} />;
  const asked = ((await searchParams).cases ?? "").split(",").filter((id) => /^\d{1,9}$/.test(id));
  const forms = await readForms(actor, asked.slice(0, 200).map(Number));
  const site = publicUrl(sent);
  return (
    <>
      <div className="no-print">
        <PageHead
          title="征询意见表"
          note={`${forms.length}件，一件一页；${forms.filter(({ token }) => token).length}件带二维码`}
          side={forms.length > 0 ? <PrintButton /> : null}
          small
        />
      </div>
      {forms.length === 0 ? (
        <Empty title="没有可以打印的。">
          <a href={paths.ratingForms}>去勾选提案</a>
        </Empty>
      ) : null}
      {forms.map(({ asked: one, token, expiresOn }) => {
        const text = token && linkTo(site, paths.rate.show(token));
        const qr = text && <QrCode text={text} label={`${one.caseNumber ?? ""}评价二维码`} />;
        const link = qr && text && expiresOn ? { qr, address: text, expiresOn } : null;
        return <RatingForm key={one.id} asked={one} office={office.name} link={link} />;
      })}
    </>
  );
}
