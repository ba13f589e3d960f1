import { ActForm } from "@/components/ui/act-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Strip, StripItem } from "@/components/ui/strip";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  answerMemberImportAction,
  applyMemberImportAction,
  discardMemberImportAction,
} from "@/lib/member-import/actions";
import { DIRECTORIES } from "@/lib/member-import/columns";
import { openRows } from "@/lib/member-import/plan";
import type { MemberPreview } from "@/lib/member-import/queries";

/** What the sheet comes to, and the one button that writes it. */
export function MemberPreviewHead({ preview }: { preview: MemberPreview }) {
  const { id, kind, plan, header, rows } = preview;
  const { one, label } = DIRECTORIES[kind];
  const open = plan.who.length + plan.sectors.length;
  return (
    <div className="mt-3" id="check">
      <p className="note">
        {label}名册，{rows}行。
        {header.left.length > 0 ? `不导入的列：${header.left.join("、")}。` : ""}
        {header.both ? `“${header.both}”是两项合在一列，请拆成工作单位和职务两列再传。` : ""}
      </p>
      <Strip label="这份名册里有什么">
        <StripItem count={plan.created.length} words={`${one}新增`} />
        <StripItem count={plan.changed.length} words={`${one}更改`} />
        <StripItem count={plan.unchanged} words={`${one}不变`} />
        <StripItem mark="late" count={plan.errors.length} words="处错误" />
        <StripItem mark="soon" count={open} words="处要您来定" />
        <StripItem count={plan.missing.length} words={`${one}不在表里`} />
      </Strip>
      <div className="mt-3">
        <Write preview={preview} />
        <ActForm
          action={discardMemberImportAction}
          hidden={{ importId: id }}
          label="放弃这次导入"
          className="mt-2"
        >
          <SubmitButton look="plain">放弃这次导入</SubmitButton>
        </ActForm>
      </div>
    </div>
  );
}

function Write({ preview: { id, kind, plan, answers } }: { preview: MemberPreview }) {
  const open = openRows(plan).length;
  const count = plan.created.length + plan.changed.length;
  const leaveOut =
    open > 0 ? (
      <ActForm
        action={answerMemberImportAction}
        hidden={{ importId: id, part: "faulty" }}
        label="有问题的行"
        className="mt-2 flex flex-wrap items-center gap-3"
      >
        <Checkbox
          name="withoutFaulty"
          label={`有错、没有答的${open}行这次不导入，其余先写入`}
          defaultChecked={answers.withoutFaulty}
        />
        <SubmitButton look="plain">存</SubmitButton>
      </ActForm>
    ) : null;
  if (open > 0 && !answers.withoutFaulty)
    return (
      <>
        <Button look="main" unusable={`还有${open}行有错或没有答。改好、答好，或让这些行不导入`}>
          写入
        </Button>
        {leaveOut}
      </>
    );
  if (count === 0)
    return (
      <>
        <Notice tone="ok" title="没有要写入的变化。">
          能写入的行和名册一样。
        </Notice>
        {leaveOut}
      </>
    );
  return (
    <>
      <ActForm
        action={applyMemberImportAction}
        hidden={{
          importId: id,
          seenCreated: plan.created.length,
          seenChanged: plan.changed.length,
        }}
        label="写入"
      >
        <p>
          新增{plan.created.length}
          {DIRECTORIES[kind].one}，更改{plan.changed.length}
          {DIRECTORIES[kind].one}
          {plan.newSectors.length > 0 ? `，新建界别${plan.newSectors.join("、")}` : ""}
          。一次写完，要么全写入，要么都不写；还没有人在上面办事以前，可以整批撤销。
        </p>
        <SubmitButton pendingLabel="正在写入，请不要关闭这一页">{`写入${count}${DIRECTORIES[kind].one}`}</SubmitButton>
      </ActForm>
      {leaveOut}
    </>
  );
}
