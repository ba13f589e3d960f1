import type { ReactNode } from "react";

type Props = {
  /** The question, with its number: 给217件编案号？ */
  title: ReactNode;
  /** What follows, and what cannot be changed afterwards. */
  consequence: ReactNode;
  /** The list of what it will be done to, or the fields it needs. */
  children?: ReactNode;
  /** One button with the verb. */
  button: ReactNode;
  /** At most two ways out: 先看清单, 不编. */
  links: Array<{ href: string; label: string }>;
  /** Server action or address of the POST. */
  action: ((form: FormData) => void | Promise<void>) | string;
};

/** Asks before something is changed. The whole is one form. */
export function ConfirmPage({ title, consequence, children, button, links, action }: Props) {
  const post = typeof action === "string" ? { action, method: "post" } : { action };
  return (
    <form className="confirm" {...post}>
      <h1>{title}</h1>
      <p className="confirm-consequence">{consequence}</p>
      {children ? <div className="confirm-body">{children}</div> : null}
      <div className="button-row">
        {button}
        {links.map((link) => (
          <a key={link.href} href={link.href}>
            {link.label}
          </a>
        ))}
      </div>
    </form>
  );
}
