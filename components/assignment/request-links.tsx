import { paths } from "@/lib/paths";
import type { Route } from "next";

type Props = {
  id: number;
  assignmentId: number;
  /** the printed page, and what it is called */
  sheet: Route;
  label: string;
  scan: { id: number } | null;
};

/** To the paper of a unit's request: the page to print, and the scan of one that came on paper. */
export function RequestLinks({ id, assignmentId, sheet, label, scan }: Props) {
  return (
    <span className="no-print second">
      <a href={sheet}>{label}</a>{" "}
      {scan ? <a href={paths.proposal.requestScan(id, assignmentId, scan.id)}>扫描件</a> : null}
    </span>
  );
}
