import { PrintButton } from "@/components/register/print-button";
import { ReplyLetter } from "@/components/reply/letter";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Empty } from "@/components/ui/empty";
import { PageHead } from "@/components/ui/head";
import { letterOf } from "@/lib/case-file/letter";
import { numberInWords } from "@/lib/case-file/reading";
import { paths } from "@/lib/paths";
import { currentOffice } from "@/lib/session";
import { openAssignment } from "../../../open-assignment";

export const metadata = { title: "答复函" };

type Props = { params: Promise<{ id: string; assignmentId: string }> };

export default async function LetterPage({ params }: Props) {
  const [{ file, assignment, unit }, office] = await Promise.all([
    openAssignment(params),
    currentOffice(),
  ]);
  const held = file.assignments.find(({ id }) => id === assignment.id);
  const letter = held ? letterOf(file, held, office.name) : null;
  const trail = [
    { href: paths.register(), label: "提案" },
    { href: paths.proposal.show(file.id), label: numberInWords(file) },
    { label: "答复函" },
  ];
  return (
    <>
      <div className="no-print">
        <PageHead
          above={<Breadcrumb items={trail} />}
          title="答复函"
          note={unit}
          side={letter ? <PrintButton /> : null}
          small
        />
      </div>
      {letter ? <ReplyLetter letter={letter} /> : <Empty title={`${unit}还没有答复。`} />}
    </>
  );
}
