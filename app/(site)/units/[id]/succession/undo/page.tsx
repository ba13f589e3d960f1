import { UndoList } from "@/components/succession/undo-list";
import { ActForm } from "@/components/ui/act-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";
import { undoSuccessionAction } from "@/lib/succession-undo/actions";
import { obstacleWords } from "@/lib/succession-undo/policy";
import { readSuccessionUndo } from "@/lib/succession-undo/queries";
import { readUnit } from "@/lib/unit/queries";

export const metadata = { title: "撤销接续" };

export default async function UndoSuccessionPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const unit = await orNotFound(readUnit(actor, idOrNotFound((await params).id)));
  const undo = await orNotFound(readSuccessionUndo(actor, unit.id));
  const items = [
    { href: paths.units.list, label: "承办单位" },
    { href: paths.units.show(unit.id), label: unit.name },
    { label: "撤销接续" },
  ];
  return (
    <div className="stack">
      <PageHead
        above={<Breadcrumb items={items} />}
        title={`撤销${unit.name}的接续`}
        note="接续登记错了时用，一次全部收回，期限不变；接续的单位办过一件就不能撤销。"
      />
      {undo.successors.length > 0 ? <UndoList {...undo} /> : null}
      {undo.verdict.may ? (
        <ActForm action={undoSuccessionAction} hidden={{ unitId: unit.id }}>
          <TextArea
            name="reason"
            label="撤销原因"
            hint="两个单位都会看到，最多500字"
            rows={3}
            required
          />
          <SubmitButton look="risk">撤销接续</SubmitButton>
        </ActForm>
      ) : (
        <Notice tone="plain" title={undo.verdict.reason}>
          {undo.obstacles.length > 1 ? `${undo.obstacles.map(obstacleWords).join("；")}。` : null}
        </Notice>
      )}
    </div>
  );
}
