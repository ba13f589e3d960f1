import "server-only";

import { revalidatePath } from "next/cache";
import type { Route } from "next";
import { redirect, unstable_rethrow } from "next/navigation";
import { after } from "next/server";
import { z } from "zod";

import type { Actor } from "@/lib/actor";
import { Refusal, type RefusalKind } from "@/lib/errors";
import { oneAtATime } from "@/lib/jobs/one-at-a-time";
import { tellNews } from "@/lib/notice/commands";
import { actorOrNull, anyActor, signedInOrNull } from "@/lib/session";

/** However many act at once, one connection a process is held for it. */
const tellSoon = oneAtATime(tellNews);

/** What a form shows again: what was typed, and what is wrong with it. */
export type FormState<Shown = unknown> = {
  /** By the name of the input; secrets and files are never given back. */
  values: Record<string, string | string[]>;
  /** By the name of the input. */
  errors: Record<string, string>;
  /** A sentence about the whole form. */
  message?: string;
  /** What an act shows once in place of going elsewhere. */
  shown?: Shown;
  /** Counts the answers, so that the form's inputs start anew with each. */
  attempt?: number;
};

export type FormAction<Shown = unknown> = (
  state: FormState<Shown>,
  form: FormData,
) => Promise<FormState<Shown>>;

/** Where to go when done, or what to show once on the same page; nothing: stay. */
type Answer<Shown> = { to: Route } | { shown: Shown } | void;

z.config({ customError: sentenceOf });

/** Sentences for what a schema does not word itself; whoever reads one can mend the field. */
function sentenceOf(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === "invalid_type")
    return issue.input === undefined || issue.input === "" ? "这里没有填。" : "写法不对，请核对。";
  if (issue.code === "too_small")
    return issue.origin === "string" ? "这里没有填。" : `至少是${issue.minimum}。`;
  if (issue.code === "too_big")
    return issue.origin === "string"
      ? `太长了，请不超过${issue.maximum}个字。`
      : `最多是${issue.maximum}。`;
  if (issue.code === "invalid_value") return "请从列出的几项里选一项。";
  if (issue.code === "invalid_format") return "写法不对，请核对。";
  return undefined;
}

/**
 * A server action: the person → the schema → the command → where to go. Refusals come back to the form with what
 * was typed. Anything else thrown is a bug: it is logged whole, and the form says that nothing was saved.
 * An input that occurs once is a string, several times an array, an unticked box is absent.
 */
export function formAction<Schema extends z.ZodType, Shown = unknown>(
  schema: Schema,
  command: (actor: Actor, input: z.output<Schema>) => Promise<Answer<Shown>>,
): FormAction<Shown> {
  return (state, form) => answer(actorOrNull, schema, command, state, form);
}

/** As formAction, for what anyone may do without signing in. */
export function publicFormAction<Schema extends z.ZodType, Shown = unknown>(
  schema: Schema,
  command: (actor: Actor, input: z.output<Schema>) => Promise<Answer<Shown>>,
): FormAction<Shown> {
  return (state, form) => answer(anyActor, schema, command, state, form);
}

/** As formAction, for one's own account: also with a first password that must still be changed. */
export function accountFormAction<Schema extends z.ZodType, Shown = unknown>(
  schema: Schema,
  command: (actor: Actor, input: z.output<Schema>) => Promise<Answer<Shown>>,
): FormAction<Shown> {
  return (state, form) => answer(ownAccount, schema, command, state, form);
}

/** What a script that saves by itself is told: what was saved, or why it was not. */
export type QuietAnswer<Done> =
  | { done: Done }
  | { refused: RefusalKind | "signedOut" | "failed"; message: string };

/** As formAction, for what a page saves while one goes on typing: it leads nowhere and renders nothing anew. */
export function quietAction<Schema extends z.ZodType, Done>(
  schema: Schema,
  command: (actor: Actor, input: z.output<Schema>) => Promise<Done>,
): (form: FormData) => Promise<QuietAnswer<Done>> {
  return async (form) => {
    try {
      const actor = await actorOrNull();
      if (!actor) return { refused: "signedOut", message: "登录已经失效，刚写的还没有存上。" };
      const parsed = schema.safeParse(inputOf(form));
      if (parsed.success) return { done: await command(actor, parsed.data) };
      return {
        refused: "invalid",
        message: Object.values(errorsOf(parsed.error))[0] ?? "没有存上。",
      };
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof Refusal) return { refused: error.kind, message: error.message };
      console.error(error);
      return { refused: "failed", message: "没有存上，过一会儿再试。" };
    }
  };
}

async function ownAccount(): Promise<Actor | null> {
  return (await signedInOrNull())?.actor ?? null;
}

async function answer<Schema extends z.ZodType, Shown>(
  who: () => Promise<Actor | null>,
  schema: Schema,
  command: (actor: Actor, input: z.output<Schema>) => Promise<Answer<Shown>>,
  state: FormState<Shown>,
  form: FormData,
): Promise<FormState<Shown>> {
  const again = { values: valuesOf(form), errors: {}, attempt: (state.attempt ?? 0) + 1 };
  try {
    const actor = await who();
    if (!actor)
      return {
        ...again,
        message: "登录已经失效，没有存上。内容还在这一页，请在另一个窗口登录后再存。",
      };
    const parsed = schema.safeParse(inputOf(form));
    if (!parsed.success) return { ...again, errors: errorsOf(parsed.error) };
    const done = await command(actor, parsed.data);
    // Told at once; the job of every minute tells what was missed.
    after(tellSoon);
    revalidatePath("/", "layout");
    if (done && "to" in done) redirect(done.to);
    return { values: {}, errors: {}, attempt: again.attempt, shown: done?.shown };
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof Refusal) return { ...again, errors: error.fields, message: error.message };
    console.error(error);
    return { ...again, message: "没有存上。内容还在这一页，过一会儿再存。" };
  }
}

/** React's own fields of a form begin with $ACTION. */
function names(form: FormData): string[] {
  return [...new Set(form.keys())].filter((name) => !name.startsWith("$ACTION"));
}

function inputOf(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  return Object.fromEntries(
    names(form).map((name) => {
      const all = form.getAll(name);
      return [name, all.length > 1 ? all : (all[0] as FormDataEntryValue)];
    }),
  );
}

/** Passwords are never sent back, whatever the form. */
const SECRET = /password/i;

function valuesOf(form: FormData): FormState["values"] {
  const shown = names(form).filter((name) => !SECRET.test(name));
  return Object.fromEntries(
    shown.flatMap((name) => {
      const texts = form.getAll(name).filter((value) => typeof value === "string");
      if (texts.length === 0) return [];
      return [[name, texts.length > 1 ? texts : (texts[0] as string)]];
    }),
  );
}

/** The first sentence for each input, in the order of the schema. */
function errorsOf(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[issue.path.join(".")] ??= issue.message;
  return errors;
}
