import type { ReactNode } from "react";
import { TextColumn } from "@/components/similar/text-column";
import { Halves } from "@/components/ui/columns";
import { paths } from "@/lib/paths";
import { findPassages, LEAST_COMMON, lettersInCommon, partsOf } from "@/lib/similar/passages";
import type { WholeCase } from "@/lib/similar/queries";

type Props = {
  own: WholeCase;
  other: WholeCase;
  /** At the right end of the other one's head. */
  links?: ReactNode;
};

/** Two submissions in full, with the passages that stand in both marked in both. */
export function SideBySide({ own, other, links }: Props) {
  const parts = partsOf(own);
  const passages = findPassages(parts, partsOf(other));
  const about = [other.plenary, other.status, other.outcome].filter(Boolean).join("，");
  return (
    <>
      <p className="note mt-3" id="beside">
        {passages.length === 0
          ? `两篇没有${LEAST_COMMON}个字以上相同的段落（标点不算）。`
          : `两篇有${passages.length}处、共${lettersInCommon(parts, passages)}个字相同，已画线编号（${LEAST_COMMON}个字以上才算，标点不算）；点编号看另一篇的这一处。`}
      </p>
      <Halves>
        <TextColumn head={`本件 ${own.number}`} text={own} passages={passages} side="left" />
        <TextColumn
          head={`对照 ${other.number}`}
          note={about}
          links={links ?? <a href={paths.proposal.show(other.id)}>看全案</a>}
          text={other}
          passages={passages}
          side="right"
        >
          {other.reply ? (
            <>
              <h3>答复</h3>
              <p>{other.reply}</p>
            </>
          ) : null}
        </TextColumn>
      </Halves>
    </>
  );
}
