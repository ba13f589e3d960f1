import { AskForm } from "@/components/long-export/ask-form";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { askedOf } from "@/lib/long-export/asked";
import { LONG_EXPORTS } from "@/lib/long-export/kinds";
import { mayAskExport } from "@/lib/long-export/policy";
import { shownPlenary } from "@/lib/plenary/current";
import { listPlenaries } from "@/lib/plenary/queries";
import { parseFilter } from "@/lib/register/filter";
import { countRegister } from "@/lib/register/queries";
import { currentActor } from "@/lib/session";
import { formatFrom } from "@/lib/spreadsheet/formats";

export const metadata = { title: "在后台导出" };

type Props = { searchParams: Promise<Partial<Record<string, string>>> };

export default async function NewExportPage({ searchParams }: Props) {
  const actor = await currentActor();
  const { what: kind, format, ...params } = await searchParams;
  const what = kind === "tables" ? "TABLES" : "REGISTER";
  const verdict = mayAskExport(actor, what);
  if (!verdict.may) return <Notice title={verdict.reason} />;
  const plenary = shownPlenary(await listPlenaries(actor), actor.today, params.plenary);
  if (!plenary) return <Empty title="还没有届次，也没有可导出的。" />;
  const query = Object.fromEntries(
    Object.entries(params).flatMap(([key, value]) => (value ? [[key, value] as const] : [])),
  );
  const { asked, about } = await askedOf(actor, what, plenary.id, query);
  const count =
    what === "REGISTER"
      ? await countRegister(actor, { ...parseFilter(asked), plenary: plenary.id })
      : null;
  return (
    <div className="stack">
      <PageHead
        title={`在后台导出${LONG_EXPORTS[what]}`}
        note={`${plenary.name}：${about}${count === null ? "" : `，共${count}件`}`}
      />
      <AskForm
        what={what}
        plenaryId={plenary.id}
        query={String(new URLSearchParams(asked))}
        format={formatFrom(format)}
      />
    </div>
  );
}
