import { RemovalForm } from "@/components/plenary/removal-form";
import { ActForm } from "@/components/ui/act-form";
import { Halves } from "@/components/ui/columns";
import { SectionHead } from "@/components/ui/head";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { TextInput } from "@/components/ui/text-input";
import {
  addCategoryAction,
  editCategoriesAction,
  removeCategoryAction,
} from "@/lib/category/actions";
import { paths } from "@/lib/paths";
import type { PlenarySettings } from "@/lib/plenary/queries";

/** The categories of proposals, in the order of the printed register. */
export function CategorySection({ plenary }: { plenary: PlenarySettings }) {
  const { id: plenaryId, categories } = plenary;
  const unused = categories.filter((one) => one.uses === 0);
  return (
    <section>
      <SectionHead title="提案类别" note="改名以后，用这个类别的提案都显示新名" />
      <ActForm
        action={editCategoriesAction}
        hidden={{ plenaryId }}
        label="提案类别"
        className="stack"
      >
        <Table caption="提案类别" phone="pairs">
          <thead>
            <tr>
              <th scope="col">次序</th>
              <th scope="col">名称</th>
              <th scope="col" className="num">
                提案（件）
              </th>
            </tr>
          </thead>
          <tbody>
            {categories.map(({ id, name, uses }, at) => (
              <tr key={id}>
                <td>
                  <TextInput
                    hideLabel
                    name={`order-${id}`}
                    label={`${name}的次序`}
                    inputMode="numeric"
                    size={3}
                    defaultValue={at + 1}
                  />
                </td>
                <td>
                  <TextInput
                    hideLabel
                    name={`name-${id}`}
                    label={`${name}的名称`}
                    defaultValue={name}
                  />
                </td>
                <td className="num" data-label="提案（件）">
                  {uses > 0 ? (
                    <a href={paths.register({ plenary: plenaryId, category: id })}>{uses}</a>
                  ) : (
                    0
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
        <SubmitButton>存提案类别</SubmitButton>
      </ActForm>
      <Halves>
        <ActForm action={addCategoryAction} hidden={{ plenaryId }} label="加一个类别">
          <TextInput name="category" label="新类别的名称" hint="加在最后" />
          <SubmitButton look="plain">加一个类别</SubmitButton>
        </ActForm>
        <RemovalForm
          action={removeCategoryAction}
          plenaryId={plenaryId}
          name="removedCategory"
          label="删除没有用到的类别"
          options={unused.map((one) => ({ value: String(one.id), label: one.name }))}
          none="各类别都有提案在用，不能删除。"
        />
      </Halves>
    </section>
  );
}
