import type { ReactNode } from "react";
import { SectionHead } from "@/components/ui/head";
import { LampMark, type LampState } from "@/components/ui/lamp";

type Props = {
  id?: string;
  mark?: LampState;
  title: string;
  count: number;
  note?: ReactNode;
  links?: ReactNode;
  /** Where there is nothing: that, and the nearest useful fact. */
  empty: ReactNode;
  children: ReactNode;
};

/** One heading of a desk with its count; a mark never stands before a 0. */
export function DeskSection({ id, mark, title, count, note, links, empty, children }: Props) {
  return (
    <section>
      <SectionHead
        id={id}
        title={
          <>
            {mark && count > 0 ? <LampMark state={mark} /> : null} {title}
          </>
        }
        note={note ?? (count > 0 ? `${count}件` : null)}
        links={links}
      />
      {count > 0 ? children : <p className="note py-2">{empty}</p>}
    </section>
  );
}
