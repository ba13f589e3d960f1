import { LinkButton } from "@/components/ui/button";
import { paths } from "@/lib/paths";

/** What can be done with the register of members and collectives. `work`: 委员履职 may be read too. */
export function RegisterLinks({ work }: { work: boolean }) {
  return (
    <>
      {work ? <LinkButton href={paths.members.work()}>委员履职</LinkButton> : null}
      <LinkButton href={paths.members.imports}>导入名册</LinkButton>
      <LinkButton href={paths.members.export}>导出名册</LinkButton>
      <LinkButton href={paths.members.new}>加一位委员</LinkButton>
      <LinkButton href={paths.collectives.new}>加一个集体</LinkButton>
    </>
  );
}
