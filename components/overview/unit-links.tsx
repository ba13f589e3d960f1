import type { UnitQuery } from "@/components/overview/unit-columns";
import { paths } from "@/lib/paths";

type Props = { here: UnitQuery; sort: string; bySystem: boolean; succeeded: boolean };

/** The table in another order, or with units that were succeeded counted otherwise. */
export function UnitLinks({ here, sort, bySystem, succeeded }: Props) {
  const group = bySystem ? "system" : null;
  const rollUp = here.rollUp ? null : "yes";
  return (
    <>
      <a href={paths.overviewUnits({ ...here, sort, group: bySystem ? null : "system" })}>
        {bySystem ? "按名次列" : "按系统列，有小计"}
      </a>
      {succeeded ? (
        <a href={paths.overviewUnits({ ...here, sort, group, rollUp })}>
          {here.rollUp ? "按当时的单位列" : "撤并的并入接续单位列"}
        </a>
      ) : null}
    </>
  );
}
