import { forget, remember, typedIn } from "@/components/reply-draft/kept-form";
import type { QuietAnswer } from "@/lib/action";
import type { Kept, Theirs } from "@/lib/reply-draft/commands";

export type Keeping =
  | { state: "idle" }
  | { state: "unsaved" }
  | { state: "saving" }
  | { state: "saved"; at: string }
  | { state: "theirs"; theirs: Theirs }
  | { state: "refused"; message: string };

type Options = {
  form: HTMLFormElement;
  revision: HTMLInputElement;
  storageKey: string;
  save: (form: FormData) => Promise<QuietAnswer<Kept>>;
  tell: (keeping: Keeping) => void;
  /** the draft's number as the server has it now; the first saving made the draft */
  saved: (revision: number, first: boolean) => void;
};

/** Quiet after the last key, then saved; as the handbook has it, every few seconds. */
const PAUSE = 2_000;
const AGAIN = 15_000;

/** Saves a form by itself while it is typed in. One saving at a time; what is not saved stays in this browser. */
export function keepSaving({ form, revision, storageKey, save, tell, saved: took }: Options) {
  let dirty = false;
  let running: Promise<boolean> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let passing = false;

  async function saveOnce(): Promise<boolean> {
    dirty = false;
    tell({ state: "saving" });
    const data = new FormData(form);
    data.set("intent", "save");
    const answer = await save(data).catch(() => null);
    if (answer && "done" in answer && "saved" in answer.done) {
      const first = revision.value === "0";
      // At once for a saving that follows; the page's own state says the same.
      revision.value = String(answer.done.saved.revision);
      took(answer.done.saved.revision, first);
      if (!dirty) forget(storageKey);
      tell({ state: "saved", at: answer.done.saved.savedAt });
      return true;
    }
    dirty = true;
    if (answer && "done" in answer && "theirs" in answer.done)
      tell({ state: "theirs", theirs: answer.done.theirs });
    else {
      const message =
        answer && "refused" in answer ? answer.message : "连不上服务器，刚写的还没有存上。";
      tell({ state: "refused", message });
      timer = setTimeout(() => void now(), AGAIN);
    }
    return false;
  }

  async function now(): Promise<boolean> {
    clearTimeout(timer);
    if (running) await running;
    running = saveOnce();
    const saved = await running;
    running = null;
    return saved;
  }

  function changed() {
    dirty = true;
    tell({ state: "unsaved" });
    remember(storageKey, typedIn(form));
    clearTimeout(timer);
    timer = setTimeout(() => void now(), PAUSE);
  }

  /** What is typed is saved before the form goes its own way. */
  function submitted(event: SubmitEvent) {
    if (passing || (!dirty && !running)) {
      passing = false;
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const button = event.submitter as HTMLButtonElement | null;
    void goOn(button);
  }

  async function goOn(button: HTMLButtonElement | null): Promise<void> {
    const saved = await now();
    if (!saved || button?.value === "save") return;
    passing = true;
    form.requestSubmit(button);
  }

  function left() {
    if (document.visibilityState === "hidden" && dirty) void now();
  }

  form.addEventListener("input", changed);
  form.addEventListener("submit", submitted);
  document.addEventListener("visibilitychange", left);
  return {
    now,
    changed,
    stop() {
      clearTimeout(timer);
      form.removeEventListener("input", changed);
      form.removeEventListener("submit", submitted);
      document.removeEventListener("visibilitychange", left);
    },
  };
}
