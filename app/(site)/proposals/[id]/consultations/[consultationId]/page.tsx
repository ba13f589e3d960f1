import { ConsultationRecord } from "@/components/consultation/consultation-record";
import { SignatureLines } from "@/components/consultation/signature-lines";
import { PrintButton } from "@/components/register/print-button";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHead } from "@/components/ui/head";
import { numberInWords, unitName } from "@/lib/case-file/reading";
import { paths } from "@/lib/paths";
import { openConsultation } from "./open-consultation";

export const metadata = { title: "面商记录" };

type Props = { params: Promise<{ id: string; consultationId: string }> };

/** 面商记录, to be read, printed and signed (handbook §6). */
export default async function ConsultationPage({ params }: Props) {
  const { actor, file, assignment, consultation } = await openConsultation(params);
  return (
    <>
      <PageHead
        above={
          <Breadcrumb
            items={[
              { href: paths.register(), label: "提案" },
              { href: paths.proposal.show(file.id), label: numberInWords(file) },
              { label: "面商记录" },
            ]}
          />
        }
        title="面商记录"
        note={`${numberInWords(file)}　${file.title}`}
        side={
          <span className="no-print">
            <PrintButton />
          </span>
        }
        small
      />
      <ConsultationRecord
        actor={actor}
        proposalId={file.id}
        unit={unitName(assignment)}
        consultation={consultation}
      />
      <SignatureLines />
    </>
  );
}
