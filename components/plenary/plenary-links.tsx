import { LinkButton } from "@/components/ui/button";
import { paths } from "@/lib/paths";

/** From a plenary's settings to what is done with it whole. */
export function PlenaryLinks({ id, open }: { id: number; open: boolean }) {
  return (
    <>
      <LinkButton href={paths.plenaries.differences(id)}>与上次会议的不同</LinkButton>
      <LinkButton href={paths.plenaries.closing(id)}>{open ? "结束届次" : "重新开放"}</LinkButton>
    </>
  );
}
