import { ActForm } from "@/components/ui/act-form";
import { SectionHead } from "@/components/ui/head";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { answerMemberImportAction } from "@/lib/member-import/actions";
import type { MemberPreview } from "@/lib/member-import/queries";

/** So many namesakes are asked at a time; the next follow after these. */
const AT_A_TIME = 30;

/** What the program must not guess: unknown sectors, and who is meant among namesakes. */
export function Questions({ preview: { id, plan, sectors } }: { preview: MemberPreview }) {
  if (plan.who.length + plan.sectors.length === 0) return null;
  const known = sectors.map((name) => ({ value: name, label: name }));
  const asked = plan.who.slice(0, AT_A_TIME);
  const words = Object.fromEntries(plan.sectors.map(({ word }, at) => [`word-${at}`, word]));
  return (
    <section className="mt-6 max-w-[46em]">
      <SectionHead
        title="要您来定"
        note={
          asked.length < plan.who.length ? `先答这${asked.length}位，存后再答其余的` : undefined
        }
      />
      <ActForm
        action={answerMemberImportAction}
        hidden={{ importId: id, ...words }}
        label="要您来定"
      >
        {plan.sectors.map(({ word, rows }, at) => (
          <Select
            key={word}
            name={`sector-${at}`}
            label={`名册里没有界别“${word}”`}
            hint={`表里第${rows.slice(0, 8).join("、")}行${rows.length > 8 ? `等${rows.length}行` : ""}`}
            emptyLabel="请选"
            options={[{ value: word, label: `新建界别“${word}”` }, ...known]}
          />
        ))}
        {asked.map(({ row, words: about, candidates }) => (
          <Select
            key={row}
            name={`who-${row}`}
            label={`第${row}行${about}是哪一位`}
            emptyLabel="请选"
            options={[
              ...candidates.map((one) => ({
                value: String(one.id),
                label: `名册里的${one.words}`,
              })),
              { value: "new", label: "都不是，是新的一位" },
            ]}
          />
        ))}
        <SubmitButton look="plain">存下，再核对</SubmitButton>
      </ActForm>
    </section>
  );
}
