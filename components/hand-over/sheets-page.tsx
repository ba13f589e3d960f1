import type { ReactNode } from "react";

import { HandOverSheet } from "@/components/hand-over/sheet";
import { PrintButton } from "@/components/register/print-button";
import { PageHead } from "@/components/ui/head";
import type { Sheet } from "@/lib/hand-over-batch/sheets";

type Props = {
  above: ReactNode;
  batchNumber: string | null;
  plenary: string;
  sheets: Sheet[];
  /** Beside the button to print. */
  links?: ReactNode;
};

/** Sheets one under the other on the screen, one a page on paper. */
export function SheetsPage({ above, batchNumber, plenary, sheets, links }: Props) {
  const [only] = sheets;
  return (
    <>
      <div className="no-print">
        <PageHead
          above={above}
          title="交办单"
          note={sheets.length === 1 ? only?.unit : `${sheets.length}个单位，每个单位一页`}
          side={
            <span className="flex items-center gap-3">
              {links}
              <PrintButton />
            </span>
          }
          small
        />
      </div>
      {sheets.map((sheet) => (
        <HandOverSheet
          key={sheet.unitId}
          sheet={sheet}
          batchNumber={batchNumber}
          plenary={plenary}
        />
      ))}
    </>
  );
}
