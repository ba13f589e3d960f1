import { ActForm } from "@/components/ui/act-form";
import { Button } from "@/components/ui/button";
import { SectionHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { momentInWords } from "@/lib/calendar/moment";
import { undoMemberImportAction } from "@/lib/member-import/actions";
import { DIRECTORIES } from "@/lib/member-import/columns";
import type { MemberImportRow } from "@/lib/member-import/queries";
import { paths } from "@/lib/paths";

const countOf = (report: unknown, name: string): number =>
  Number((report as Record<string, unknown>)[name] ?? 0);

/** What became of an import, and whether it can still be taken back. */
export function MemberImportResult({ row }: { row: MemberImportRow }) {
  const { one } = DIRECTORIES[row.kind];
  const again = <a href={paths.members.imports}>再导入一份</a>;
  if (row.state === "DISCARDED")
    return (
      <Notice title="这次导入已放弃，没有写入任何内容。">文件还在，要用请重新选它。{again}</Notice>
    );
  if (row.state === "UNDONE")
    return (
      <Notice title={`这次导入已经整批撤销，${momentInWords(row.undoneAt!)}。`}>
        新增的已从名册去掉，更改的恢复原样；文件和记录都还在。{again}
      </Notice>
    );
  const [created, changed, unchanged, missing, leftOut] = [
    "created",
    "changed",
    "unchanged",
    "missing",
    "leftOut",
  ].map((name) => countOf(row.report, name));
  return (
    <>
      <Notice
        tone="ok"
        title={`已写入名册，${momentInWords(row.appliedAt!)}，${row.createdBy}导入。`}
      >
        新增{created}
        {one}，更改{changed}
        {one}，不变{unchanged}
        {one}；{missing}
        {one}在名册里、不在表里，没有改动
        {leftOut ? `；${leftOut}行没有导入` : ""}。<a href={paths.members.list()}>看名册</a>
      </Notice>
      <section className="mt-6 max-w-[46em]">
        <SectionHead title="整批撤销" note="在这些人上有了新的记录以前可以撤销" />
        {row.obstacle ? (
          <Button look="risk" unusable={row.obstacle}>
            撤销这次导入
          </Button>
        ) : (
          <ActForm action={undoMemberImportAction} hidden={{ importId: row.id }} label="整批撤销">
            <TextInput name="reason" label="撤销的原因" required />
            <SubmitButton look="risk">{`撤销这${row._count.changes}${one}的导入`}</SubmitButton>
          </ActForm>
        )}
      </section>
    </>
  );
}
