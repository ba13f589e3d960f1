import type { ReactNode } from "react";
import { PrintButton } from "@/components/register/print-button";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { numberInWords } from "@/lib/case-file/reading";
import type { CaseFile } from "@/lib/case-file/select";
import { paths } from "@/lib/paths";

type Props = { file: CaseFile; title: string; unit: string; children: ReactNode };

/** A unit's paper on the screen, with the way back and the button to print. */
export function SheetPage({ file, title, unit, children }: Props) {
  const trail = [
    { href: paths.register(), label: "提案" },
    { href: paths.proposal.show(file.id), label: numberInWords(file) },
    { label: title },
  ];
  return (
    <>
      <div className="no-print">
        <PageHead
          above={<Breadcrumb items={trail} />}
          title={title}
          note={unit}
          side={<PrintButton />}
          small
        />
      </div>
      {children}
    </>
  );
}
