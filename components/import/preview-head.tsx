import { ActForm } from "@/components/ui/act-form";
import { Button, LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Strip, StripItem } from "@/components/ui/strip";
import { SubmitButton } from "@/components/ui/submit-button";
import { WritingProgress } from "@/components/import/writing-progress";
import { applyImportAction, discardImportAction } from "@/lib/import-batch/actions";
import type { Preview } from "@/lib/import-batch/queries";
import { paths } from "@/lib/paths";

/** What the sheet comes to, and the one button that writes it. */
export function PreviewHead({ preview }: { preview: Preview }) {
  const { id, result, plan } = preview;
  const show = (list: string) => `${paths.imports.show(id, { show: list })}#check`;
  const warnings = result.warnings.length + plan.warnings.length;
  return (
    <div className="mt-3">
      <Strip
        label="这份表里有什么"
        side={
          result.errors.length + warnings + result.repairs.length > 0 ? (
            <LinkButton href={paths.imports.errors(id)} download>
              下载问题清单
            </LinkButton>
          ) : undefined
        }
      >
        <StripItem count={plan.created} href={show("created")} words="件新增" />
        <StripItem count={plan.updated} href={show("changes")} words="件更新" />
        <StripItem count={plan.unchanged} words="件不变" />
        <StripItem mark="late" count={result.errors.length} href={show("errors")} words="处错误" />
        <StripItem mark="soon" count={warnings} href={show("warnings")} words="处提醒" />
        <StripItem count={result.repairs.length} href={show("repairs")} words="处已修正" />
      </Strip>
      <div className="mt-3">
        <Write preview={preview} />
        <ActForm
          action={discardImportAction}
          hidden={{ batchId: id }}
          label="放弃这次导入"
          className="mt-2"
        >
          <SubmitButton look="plain">放弃这次导入</SubmitButton>
        </ActForm>
      </div>
    </div>
  );
}

function Write({ preview: { id, result, plan, plenary } }: { preview: Preview }) {
  const count = plan.created + plan.updated;
  const out = result.skipped.filter(({ reason }) => reason === "leftOut").length;
  if (result.errors.length > 0) {
    return (
      <Button
        look="main"
        unusable={`还有${result.errors.length}处错误。在下面改好，或不导入那些行，再写入`}
      >
        写入
      </Button>
    );
  }
  if (count === 0)
    return (
      <Notice tone="ok" title="没有要写入的变化。">
        表里的{result.rows.length}件和登记的内容一样。
      </Notice>
    );
  const consequence = [
    `在${plenary.name}新增${plan.created}件，更新${plan.updated}件`,
    plan.unchanged > 0 ? `${plan.unchanged}件不变` : "",
    out > 0 ? `${out}行不导入` : "",
  ].filter(Boolean);
  return (
    <ActForm
      action={applyImportAction}
      hidden={{ batchId: id, seenCreated: plan.created, seenUpdated: plan.updated }}
      label="写入"
    >
      <p>
        {consequence.join("，")}
        。一次写完，要么全写入，要么都不写；还没有人在上面办理以前，可以整批撤销。
      </p>
      <WritingProgress href={paths.imports.progress(id)} />
      <SubmitButton pendingLabel="正在写入，请不要关闭这一页">{`写入${count}件`}</SubmitButton>
    </ActForm>
  );
}
