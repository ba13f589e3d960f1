import { notFound } from "next/navigation";

import { OpeningForm } from "@/components/plenary-opening/opening-form";
import { PlenaryFields } from "@/components/plenary/plenary-fields";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { Select } from "@/components/ui/select";
import { paths } from "@/lib/paths";
import { mayCreatePlenary } from "@/lib/plenary/policy";
import { listPlenaries } from "@/lib/plenary/queries";
import { currentActor } from "@/lib/session";

export const metadata = { title: "新建届次" };

export default async function NewPlenaryPage() {
  const actor = await currentActor();
  if (!mayCreatePlenary(actor).may) notFound();
  const plenaries = await listPlenaries(actor);
  const crumbs = [{ href: paths.plenaries.list, label: "届次" }, { label: "新建" }];
  return (
    <>
      <PageHead
        above={<Breadcrumb items={crumbs} />}
        title="新建届次"
        note="可以提前建好：开幕当天起，新提交的提案归这次会议；以前的届次继续办理没有办完的。"
      />
      <OpeningForm>
        <PlenaryFields />
        <Select
          name="copyId"
          label="照抄哪个届次的设置"
          hint="提案类别、办理类别、期限、积分规则、办理办法、导入时记住的写法"
          defaultValue={String(plenaries[0]?.id ?? "")}
          emptyLabel="不照抄，用通用的表"
          options={plenaries.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      </OpeningForm>
    </>
  );
}
