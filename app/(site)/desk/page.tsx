import { redirect } from "next/navigation";
import { OfficeDesk } from "@/components/desk/office-desk";
import { ProposerDesk } from "@/components/desk/proposer-desk";
import { StaffDesk } from "@/components/desk/staff-desk";
import { UnitDesk } from "@/components/desk/unit-desk";
import { PageHead } from "@/components/ui/head";
import { Notice } from "@/components/ui/notice";
import { paths } from "@/lib/paths";
import { currentActor } from "@/lib/session";

export const metadata = { title: "待办" };

/** Each role's own first page: what waits for it, and what is late. */
export default async function DeskPage() {
  const actor = await currentActor();
  switch (actor.role) {
    case "committeeStaff":
      return <StaffDesk actor={actor} />;
    case "governmentOffice":
      return <OfficeDesk actor={actor} />;
    case "unitClerk":
    case "unitHead":
      return <UnitDesk actor={actor} />;
    case "proposer":
      return <ProposerDesk actor={actor} />;
    case "administrator":
      return (
        <>
          <PageHead title="待办" />
          <Notice title="系统管理员不办提案。">
            <a href={paths.users.list()}>账号</a>、<a href={paths.units.list}>承办单位</a>
            在这里管理。
          </Notice>
        </>
      );
    case "auditor":
      redirect(paths.log());
    default:
      redirect(paths.overview());
  }
}
