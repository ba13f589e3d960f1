import { type ButtonHTMLAttributes, type ReactNode, useId } from "react";

import { cx } from "@/components/ui/cx";

/** plain: outlined. main: the one solid button of a screen. risk: undo or stop. */
export type ButtonLook = "plain" | "main" | "risk";

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "disabled"> & {
  look?: ButtonLook;
  /** Takes the whole width of its column. */
  wide?: boolean;
  /** Why it cannot be used now: it stays focusable, does nothing, and says this beside it. */
  unusable?: ReactNode;
};

/** A native button. With `unusable` the reason stands next to it. */
export function Button({
  look = "plain",
  wide,
  unusable,
  className,
  children,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const classes = cx("button", `button-${look}`, wide && "button-wide", className);
  if (!unusable) {
    return (
      <button type="submit" className={classes} {...rest}>
        {children}
      </button>
    );
  }
  return (
    <span className="button-with-reason">
      <button type="button" className={classes} aria-disabled="true" aria-describedby={reasonId}>
        {children}
      </button>
      <span id={reasonId} className="button-reason">
        {unusable}
      </span>
    </span>
  );
}

type LinkButtonProps = {
  href: string;
  look?: ButtonLook;
  wide?: boolean;
  download?: boolean;
  children: ReactNode;
};

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton({ href, look = "plain", wide, download, children }: LinkButtonProps) {
  return (
    <a
      href={href}
      download={download}
      className={cx("button", `button-${look}`, wide && "button-wide")}
    >
      {children}
    </a>
  );
}

/** Buttons and links in one line, wrapping. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="button-row">{children}</div>;
}
