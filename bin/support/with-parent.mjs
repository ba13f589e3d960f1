/** Loaded before the web server: it ends with whoever started it, also when that was killed. */
process.once("disconnect", () => process.exit(1));
