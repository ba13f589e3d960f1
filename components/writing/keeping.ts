import { forget, isSame, remember, type Typed, typedIn } from "@/components/reply-draft/kept-form";
import type { QuietAnswer } from "@/lib/action";
import type { Kept } from "@/lib/writing/commands";

export type Keeping =
  | { state: "idle" | "unsaved" | "saving" }
  | { state: "saved"; at: string }
  | { state: "theirs"; revision: number }
  | { state: "refused"; message: string };

type Options = {
  form: HTMLFormElement;
  storageKey: string;
  /** null: the text was handed in; it is kept in this browser until one's own act saves it. */
  save: ((form: FormData) => Promise<QuietAnswer<Kept>>) | null;
  tell: (keeping: Keeping) => void;
  /** the first saving made the draft */
  begun: (proposalId: number) => void;
};

const PAUSE = 2_000;
const AGAIN = 10_000;
const OFFLINE = "连不上服务器，刚写的还没有存上，先留在这台设备上。";

/** Which page, which draft: the form's own numbers, not what was typed. */
const OWN = new Set(["proposalId", "plenaryId", "draftKey", "intent"]);
export const wordsOf = (values: Typed["values"]) => values.filter(([name]) => !OWN.has(name));
export const isSameText = (one: Typed["values"], other: Typed["values"]) =>
  isSame(wordsOf(one), wordsOf(other));

export const field = (form: HTMLFormElement, name: string) =>
  form.querySelector<HTMLInputElement>(`input[name="${name}"]`);

/** Saves a form by itself while one types, one saving at a time; what the server does not have stays in this browser. */
export function keepWriting({ form, storageKey, save, tell, begun }: Options) {
  let dirty = false;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function saveOnce(send: NonNullable<Options["save"]>): Promise<void> {
    dirty = false;
    tell({ state: "saving" });
    const answer = await send(new FormData(form)).catch(() => null);
    if (answer && "done" in answer && !answer.done.theirs) {
      const { proposalId, revision, savedAt } = answer.done;
      const id = field(form, "proposalId");
      const first = id?.value === "";
      if (id) id.value = String(proposalId);
      const number = field(form, "revision");
      if (number) number.value = String(revision);
      if (!dirty) forget(storageKey);
      tell({ state: "saved", at: savedAt });
      if (first) begun(proposalId);
      return;
    }
    dirty = true;
    if (answer && "done" in answer) {
      tell({ state: "theirs", revision: answer.done.revision });
      return;
    }
    tell({ state: "refused", message: answer?.message ?? OFFLINE });
    timer = setTimeout(() => void now(), AGAIN);
  }

  async function now(): Promise<void> {
    clearTimeout(timer);
    if (!save) return;
    if (running) await running;
    running = saveOnce(save);
    await running;
    running = null;
  }

  function changed() {
    dirty = true;
    tell({ state: "unsaved" });
    remember(storageKey, typedIn(form));
    clearTimeout(timer);
    timer = setTimeout(() => void now(), PAUSE);
  }

  /** The connection is back, or the page is left: at once. */
  function hurry() {
    if (dirty && (document.visibilityState === "hidden" || navigator.onLine)) void now();
  }

  /** A saving on its way raises the number that the form is about to send: the form waits for it. */
  function sent(event: SubmitEvent) {
    clearTimeout(timer);
    if (!running) return;
    event.preventDefault();
    event.stopPropagation();
    const button = event.submitter;
    const again = () => form.requestSubmit(button);
    void running.then(() => setTimeout(again, 0));
  }

  form.addEventListener("input", changed);
  form.addEventListener("submit", sent);
  window.addEventListener("online", hurry);
  document.addEventListener("visibilitychange", hurry);
  return {
    now,
    changed,
    stop() {
      clearTimeout(timer);
      form.removeEventListener("input", changed);
      form.removeEventListener("submit", sent);
      window.removeEventListener("online", hurry);
      document.removeEventListener("visibilitychange", hurry);
    },
  };
}
