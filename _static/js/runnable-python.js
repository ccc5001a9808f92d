// The page's handle on Python: one worker for all exercises of the page. To stop code is to end the worker.

const TIME_LIMIT = 10_000; // ms, from the start of the learner's code

// A worker made of a blob is held to the page's content security policy; one made of a file to none.
const SCRIPT = new URL("runnable-worker.js", import.meta.url);
const blob = new Blob([`import ${JSON.stringify(SCRIPT)}`], { type: "text/javascript" });
const LAST = new Set(["ended", "stopped", "crashed", "unavailable"]);

let worker, timer, listener;

/**
 * Run a task, and stop the one that is running.
 *
 * @param {{name: string, archive: Uint8Array, source: string, checking: boolean}} task what `runner.execute` takes
 * @param {(event: string, ...values: unknown[]) => void} listen is told of every event until one of LAST
 */
export function run(task, listen) {
  stop("superseded");
  listener = listen;
  worker ??= startWorker();
  worker.postMessage(task);
}

/** Stop what is running, for a reason that its listener is told. */
export function stop(reason) {
  if (listener) tell("stopped", reason);
}

/** Forget all that earlier code did to Python. */
export function restart() {
  stop("asked");
  endWorker();
}

function startWorker() {
  const started = new Worker(URL.createObjectURL(blob), { type: "module" });
  started.onmessage = ({ data: { event, values } }) => tell(event, ...values);
  started.onerror = () => tell("unavailable");
  return started;
}

function endWorker() {
  worker?.terminate();
  worker = undefined;
}

function tell(event, ...values) {
  const told = listener;
  if (event === "started") timer = setTimeout(stop, TIME_LIMIT, "timeout");
  if (LAST.has(event)) {
    clearTimeout(timer);
    listener = undefined;
    if (event !== "ended") endWorker();
  }
  told?.(event, ...values);
}
