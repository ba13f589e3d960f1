import { RemovalForm } from "@/components/plenary/removal-form";
import { ActForm } from "@/components/ui/act-form";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldRow, Halves } from "@/components/ui/columns";
import { SectionHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { TextInput } from "@/components/ui/text-input";
import { addClassAction, editClassesAction, removeClassAction } from "@/lib/class-table/actions";
import type { PlenarySettings } from "@/lib/plenary/queries";
import { UNDEFINED_WORDING } from "@/lib/plenary/standard";

/** The class table: what each letter means, which count as resolved, which is the worst. */
export function ClassSection({ plenary }: { plenary: PlenarySettings }) {
  const { id: plenaryId, outcomeClasses: classes } = plenary;
  const undefinedOnes = classes.filter((one) => one.wording === UNDEFINED_WORDING);
  const unused = classes.filter((one) => one.uses === 0);
  return (
    <section>
      <SectionHead title="办理类别" note="最后一类最差；一件提案有几份答复的，取其中最差的一类" />
      {undefinedOnes.length > 0 ? (
        <Notice
          tone="soon"
          title={`${undefinedOnes.map((one) => one.letter).join("、")}类是导入时加的，含义还没有定`}
        >
          <p>写明含义、是否算解决落实之前，这些类不算解决落实。</p>
        </Notice>
      ) : null}
      <ActForm action={editClassesAction} hidden={{ plenaryId }} label="办理类别" className="stack">
        <Table caption="办理类别" phone="pairs">
          <thead>
            <tr>
              <th scope="col">字母</th>
              <th scope="col">次序</th>
              <th scope="col">含义</th>
              <th scope="col">解决落实</th>
              <th scope="col" className="num">
                已用
              </th>
            </tr>
          </thead>
          <tbody>
            {classes.map(({ id, letter, wording, resolved, uses }, at) => (
              <tr key={id}>
                <td>
                  {letter} {wording === UNDEFINED_WORDING ? <Tag>待定</Tag> : null}
                </td>
                <td>
                  <TextInput
                    hideLabel
                    name={`rank-${id}`}
                    label={`${letter}类的次序`}
                    inputMode="numeric"
                    size={3}
                    defaultValue={at + 1}
                  />
                </td>
                <td>
                  <TextInput
                    hideLabel
                    name={`wording-${id}`}
                    label={`${letter}类的含义`}
                    defaultValue={wording}
                  />
                </td>
                <td>
                  <Checkbox
                    name={`resolved-${id}`}
                    label={`${letter}类算解决落实`}
                    defaultChecked={resolved}
                  />
                </td>
                <td className="num" data-label="已用">
                  {uses}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
        <p className="note">
          改了次序或“解决落实”，已办结提案的状态当即重新判定，各项统计（包括以前日期的）随之改变。
        </p>
        <SubmitButton>存办理类别</SubmitButton>
      </ActForm>
      <div className="mt-4" />
      <Halves>
        <ActForm action={addClassAction} hidden={{ plenaryId }} label="加一类">
          <FieldRow>
            <TextInput name="letter" label="字母" hint="如 D" size={3} />
            <TextInput name="wording" label="含义" hint="加在最后，先不算解决落实" />
          </FieldRow>
          <SubmitButton look="plain">加一类</SubmitButton>
        </ActForm>
        <RemovalForm
          action={removeClassAction}
          plenaryId={plenaryId}
          name="removedClass"
          label="删除没有用到的类"
          options={unused.map((one) => ({
            value: String(one.id),
            label: `${one.letter}　${one.wording}`,
          }))}
          none="各类都已经用在答复里，不能删除。"
        />
      </Halves>
    </section>
  );
}
