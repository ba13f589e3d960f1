import { ActForm } from "@/components/ui/act-form";
import { SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { formatLong, type PlainDate } from "@/lib/calendar/plain-date";
import { resetReportAction, saveReportAction } from "@/lib/report-text/actions";
import type { ReportKind } from "@/lib/report-text/drafts";
import type { SavedText } from "@/lib/report-text/queries";

type Props = {
  about: { plenaryId: number; kind: ReportKind; asOf: PlainDate };
  drafted: string;
  saved: SavedText | null;
};

/** Edits the text; the drafted one can be had back. */
export function TextForm({ about, drafted, saved }: Props) {
  const hidden = { ...about, seenId: saved?.id };
  const text = saved?.text ?? drafted;
  return (
    <section className="no-print">
      <SectionHead
        title="修改文字"
        note="一行一段；①②……是脚注，删去的不列出，不能添加没有的；“一、”开头的是小标题"
      />
      <ActForm action={saveReportAction} hidden={hidden} label="修改文字">
        <TextArea
          name="text"
          label="正文"
          hint={`只改${formatLong(about.asOf)}这一天的；不影响任何数据`}
          rows={Math.min(28, 6 + Math.ceil(text.length / 45))}
          defaultValue={text}
          required
        />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>存下文字</SubmitButton>
        </div>
      </ActForm>
      {saved ? (
        <ActForm action={resetReportAction} hidden={hidden} label="恢复" className="mt-3">
          <SubmitButton look="risk">恢复为数据写出的文字</SubmitButton>
        </ActForm>
      ) : null}
    </section>
  );
}
