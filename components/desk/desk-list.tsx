import { LAMP_STATE } from "@/components/case-file/clock-lamp";
import { LinkButton } from "@/components/ui/button";
import { Lamp } from "@/components/ui/lamp";
import { Tag } from "@/components/ui/tag";
import { WorkList, WorkRow } from "@/components/ui/work-row";
import type { DeskItem } from "@/lib/desk/item";
import { paths } from "@/lib/paths";

/** The items of one heading; what is more than `most` is folded away, and still there. */
export function DeskList({ items, most = 30 }: { items: readonly DeskItem[]; most?: number }) {
  const rest = items.slice(most);
  return (
    <>
      <WorkList>
        {items.slice(0, most).map((item) => (
          <DeskRow key={item.key} item={item} />
        ))}
      </WorkList>
      {rest.length > 0 ? (
        <details className="my-2">
          <summary>还有{rest.length}件</summary>
          <WorkList>
            {rest.map((item) => (
              <DeskRow key={item.key} item={item} />
            ))}
          </WorkList>
        </details>
      ) : null}
    </>
  );
}

function DeskRow({ item: { lamp, step, act, ...item } }: { item: DeskItem }) {
  return (
    <WorkRow
      lamp={
        lamp ? (
          <Lamp
            state={LAMP_STATE[lamp.state]}
            words={lamp.words}
            note={[step, lamp.beside].filter(Boolean).join("，")}
          />
        ) : (
          <Lamp state="none" words="不计时" />
        )
      }
      number={item.number}
      href={paths.proposal.show(item.id)}
      title={item.title}
      tags={item.tags.map((tag) => (
        <Tag key={tag} look={tag.startsWith("第") ? "ink" : "grey"}>
          {tag}
        </Tag>
      ))}
      sentence={item.sentence}
      act={
        act ? (
          <LinkButton href={act.href} look={act.main ? "main" : "plain"}>
            {act.label}
          </LinkButton>
        ) : null
      }
    />
  );
}
