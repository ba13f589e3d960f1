import { LinkButton } from "@/components/ui/button";
import { paths } from "@/lib/paths";

/** What is done with the register. `work`: the person may see what members did. */
export function MemberLinks({ work }: { work: boolean }) {
  return (
    <>
      {work ? <LinkButton href={paths.members.work()}>委员履职</LinkButton> : null}
      <LinkButton href={paths.members.imports}>导入名册</LinkButton>
      <LinkButton href={paths.members.export}>导出名册</LinkButton>
      <LinkButton href={paths.members.newTerm}>换届</LinkButton>
      <LinkButton href={paths.members.new}>加一位委员</LinkButton>
      <LinkButton href={paths.collectives.new}>加一个集体</LinkButton>
    </>
  );
}
