import type { Letter } from "@/lib/case-file/letter";

/** 答复函 on A4: class at the top right, document number and signer, title, text, unit and date, copies. */
export function ReplyLetter({ letter }: { letter: Letter }) {
  return (
    <article className="paper max-w-[46rem] py-6 print:py-2" aria-label="答复函">
      <p className="text-right text-lg font-bold">
        {letter.outcomeClass ? `类别：${letter.outcomeClass}` : "类别：没有填"}
      </p>
      <p className="flex flex-wrap justify-between gap-x-6 py-3">
        <span>{letter.documentNumber ?? "没有文号"}</span>
        <span>签发人：{letter.signer ?? "没有填"}</span>
      </p>
      <h2 className="border-t-2 border-current py-6 text-center text-xl font-bold">
        {letter.title}
      </h2>
      <p className="py-1">{letter.addressee}：</p>
      {letter.paragraphs.length === 0 ? <p className="note">登记时没有录入正文。</p> : null}
      {letter.paragraphs.map((text, index) => (
        <p key={index} className="py-1 indent-[2em]">
          {text}
        </p>
      ))}
      {letter.contact ? <p className="py-1 indent-[2em]">联系人：{letter.contact}</p> : null}
      <div className="break-inside-avoid py-6 text-right">
        <p>{letter.unit}</p>
        <p>{letter.date}</p>
      </div>
      <p className="break-inside-avoid border-y border-control py-2">
        抄送：{letter.copies.join("，")}。
      </p>
    </article>
  );
}
