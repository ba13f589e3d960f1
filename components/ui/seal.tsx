import type { ReactNode } from "react";

import { Mark } from "@/components/ui/mark";

/** Something handed in that nobody may look at yet. In a line, or as a box with its sentence. */
export function Seal({ words, children }: { words: ReactNode; children?: ReactNode }) {
  if (!children) {
    return (
      <span className="seal seal-line">
        <span className="seal-paper">
          <Mark name="envelope" />
          {words}
        </span>
      </span>
    );
  }
  return (
    <div className="seal seal-box">
      <div className="seal-paper">
        <p className="seal-title">
          <Mark name="envelope" />
          {words}
        </p>
        {children}
      </div>
    </div>
  );
}
