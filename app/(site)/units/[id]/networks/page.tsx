import { ActForm } from "@/components/ui/act-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { idOrNotFound, orNotFound } from "@/lib/found";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";
import { readUnit } from "@/lib/unit/queries";
import { keepNetworksAction } from "@/lib/unit-network/actions";
import { mayKeepNetworks } from "@/lib/unit-network/policy";
import { readUnitNetworks } from "@/lib/unit-network/queries";

export const metadata = { title: "单位的网段" };

export default async function UnitNetworksPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await currentActor();
  const verdict = mayKeepNetworks(actor);
  if (!verdict.may) return <Notice tone="plain" title={verdict.reason} />;
  const unit = await orNotFound(readUnit(actor, idOrNotFound((await params).id)));
  const networks = await readUnitNetworks(actor, unit.id);
  const crumbs = [
    { href: paths.units.list, label: "承办单位" },
    { href: paths.units.show(unit.id), label: unit.name },
    { label: "网段" },
  ];
  return (
    <>
      <PageHead
        above={<Breadcrumb items={crumbs} />}
        title={`${unit.name}的网段`}
        note="评价从承办单位自己的网络交回的，提案委会看到提示，自己核对"
      />
      <ActForm action={keepNetworksAction} hidden={{ unitId: unit.id }}>
        <TextArea
          name="networks"
          label="网段"
          hint="一行一个，如 10.1.2.0/24；只填这家单位自己的出口，几家合用的不填；空着就不查"
          rows={5}
          defaultValue={networks.join("\n")}
        />
        <SubmitButton>存网段</SubmitButton>
      </ActForm>
    </>
  );
}
