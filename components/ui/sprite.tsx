/**
 * The marks, drawn once a page as <symbol>; `Mark` points at them. Colours are custom
 * properties, so the theme and the printer change them without a second drawing.
 */
export function Sprite() {
  return (
    <svg className="sprite" aria-hidden="true" focusable="false">
      <LampShapes />
      <Rings />
      <EndRings />
    </svg>
  );
}

function LampShapes() {
  return (
    <>
      <symbol id="mark-dot" viewBox="0 0 14 14">
        <circle cx="7" cy="7" r="4.5" fill="var(--ok-mark)" />
      </symbol>
      <symbol id="mark-triangle" viewBox="0 0 14 14">
        <path
          d="M7 1.6 13.1 12.4H.9Z"
          fill="var(--soon-mark)"
          stroke="var(--soon-edge)"
          strokeWidth="1.3"
          strokeLinejoin="round"
        />
      </symbol>
      <symbol id="mark-square" viewBox="0 0 14 14">
        <path d="M1 1h12v12H1z" fill="var(--late-mark)" />
        <path d="M6.1 3.2h1.8v4.6H6.1zM6.1 9h1.8v1.8H6.1z" fill="var(--on-late)" />
      </symbol>
      <symbol id="mark-tick" viewBox="0 0 14 14">
        <path
          d="M1.8 7.4 5.3 10.9 12.3 3.2"
          fill="none"
          stroke="var(--ok-mark)"
          strokeWidth="2.2"
        />
      </symbol>
      <symbol id="mark-bars" viewBox="0 0 14 14">
        <path d="M2.8 2.5h3v9h-3zM8.2 2.5h3v9h-3z" fill="var(--hold-mark)" />
      </symbol>
      <symbol id="mark-ring" viewBox="0 0 14 14">
        <circle cx="7" cy="7" r="4.2" fill="none" stroke="var(--hold-mark)" strokeWidth="1.4" />
      </symbol>
      <symbol id="mark-envelope" viewBox="0 0 14 14">
        <path d="M.9 2.7h12.2v8.6H.9z" fill="none" stroke="var(--seal-mark)" strokeWidth="1.4" />
        <path d="M1.2 3 7 8l5.8-5" fill="none" stroke="var(--seal-mark)" strokeWidth="1.4" />
        <circle cx="7" cy="8" r="2.2" fill="var(--seal-mark)" />
      </symbol>
    </>
  );
}

const RING = { cx: 8, cy: 8, r: 6.2, fill: "none", stroke: "var(--accent)", strokeWidth: 1.5 };
const GREY_RING = { ...RING, stroke: "var(--ink-3)" };

function Rings() {
  return (
    <>
      <symbol id="mark-dashed" viewBox="0 0 16 16">
        <circle {...GREY_RING} strokeDasharray="2 1.9" />
      </symbol>
      <symbol id="mark-empty" viewBox="0 0 16 16">
        <circle {...RING} />
      </symbol>
      <symbol id="mark-quarter" viewBox="0 0 16 16">
        <circle {...RING} />
        <path d="M8 8V3.8A4.2 4.2 0 0 1 12.2 8Z" fill="var(--accent)" />
      </symbol>
      <symbol id="mark-half" viewBox="0 0 16 16">
        <circle {...RING} />
        <path d="M8 3.8a4.2 4.2 0 0 1 0 8.4Z" fill="var(--accent)" />
      </symbol>
      <symbol id="mark-three-quarters" viewBox="0 0 16 16">
        <circle {...RING} />
        <path d="M8 8V3.8A4.2 4.2 0 1 1 3.8 8Z" fill="var(--accent)" />
      </symbol>
      <symbol id="mark-full" viewBox="0 0 16 16">
        <circle {...RING} />
        <circle cx="8" cy="8" r="4.2" fill="var(--accent)" />
      </symbol>
      <symbol id="mark-settled" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="7" fill="var(--accent)" />
        <path d="m4.6 8.2 2.5 2.5 4.5-5" fill="none" stroke="var(--on-accent)" strokeWidth="1.8" />
      </symbol>
    </>
  );
}

function EndRings() {
  return (
    <>
      <symbol id="mark-again" viewBox="0 0 16 16">
        <path
          d="M13.6 8A5.6 5.6 0 1 1 11.4 3.5"
          fill="none"
          stroke="var(--accent)"
          strokeWidth="1.6"
        />
        <path d="M9.3 4.7h4.2V.6Z" fill="var(--accent)" />
      </symbol>
      <symbol id="mark-joined" viewBox="0 0 16 16">
        <path
          d="M3 2.5c0 4 5 3.4 5 7V14M13 2.5c0 4-5 3.4-5 7M5.4 11.4 8 14l2.6-2.6"
          fill="none"
          stroke="var(--ink-3)"
          strokeWidth="1.5"
        />
      </symbol>
      <symbol id="mark-slash" viewBox="0 0 16 16">
        <circle {...GREY_RING} />
        <path d="m3.8 12.2 8.4-8.4" stroke="var(--ink-3)" strokeWidth="1.5" />
      </symbol>
      <symbol id="mark-cross" viewBox="0 0 16 16">
        <circle {...GREY_RING} />
        <path d="m5.4 5.4 5.2 5.2m0-5.2-5.2 5.2" stroke="var(--ink-3)" strokeWidth="1.5" />
      </symbol>
    </>
  );
}
