import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { ListSentence } from "@/components/ui/filter-bar";
import { PageHead } from "@/components/ui/head";
import { UnitTable } from "@/components/unit/unit-table";
import { orNotFound } from "@/lib/found";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";
import { mayManageUnits, mayReadContacts } from "@/lib/unit/policy";
import { listUnits } from "@/lib/unit/queries";

export const metadata = { title: "承办单位" };

export default async function UnitsPage() {
  const actor = await currentActor();
  const units = await orNotFound(listUnits(actor));
  const withPhones = mayReadContacts(actor);
  return (
    <>
      <PageHead
        small
        title="承办单位"
        side={
          mayManageUnits(actor).may ? (
            <LinkButton href={paths.units.new}>加一个单位</LinkButton>
          ) : null
        }
      />
      <ListSentence>
        按系统列出全部承办单位，共{units.length}个。{withPhones ? "电话只供办理提案时联系。" : ""}
      </ListSentence>
      {units.length > 0 ? (
        <UnitTable units={units} withPhones={withPhones} />
      ) : (
        <Empty title="名册里还没有承办单位。">可以一个一个加，也可以导入目录时一并新增。</Empty>
      )}
    </>
  );
}
