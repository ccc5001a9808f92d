// Runs Python in a worker. It loads Pyodide, cuts itself off from the network, then does what the page asks.
import { loadPyodide, version } from "pyodide";
import { info } from "pyodide/pyodide-lock.json";
import runner from "../python/runner.py";

const MEMORY_LIMIT = 512 * 2 ** 20; // bytes; a phone has little more to give
const ARCHIVE = "/exercise.zip";
// Everything in a worker that can send a request, or start something that can.
const SENDERS = [
  "fetch", "XMLHttpRequest", "WebSocket", "WebSocketStream", "WebTransport", "EventSource", "RTCPeerConnection",
  "FontFace", "importScripts", "Worker", "SharedWorker", "BroadcastChannel", "caches", "indexedDB",
];

const report = (event, ...values) => postMessage({ event, values });

// Pyodide's own downloads, with progress; a failure has to be reported because Pyodide would wait for ever.
function countDownloads() {
  const download = self.fetch;
  let received = 0;
  self.fetch = async (...request) => {
    try {
      const response = await download(...request);
      if (!response.ok) throw new Error(`${response.url}: status ${response.status}`);
      count(response.clone().body);
      return response;
    } catch (error) {
      report("unavailable");
      throw error;
    }
  };
  async function count(body) {
    for await (const bytes of body) report("progress", (received += bytes.length));
  }
}

// Python then raises a MemoryError instead of taking the tab down.
function limitMemory() {
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * 65536 > MEMORY_LIMIT) throw new RangeError("memory limit");
    return grow.call(this, pages);
  };
}

function refuse() {
  throw new Error("this Python is cut off from the network, so that nothing leaves your browser");
}

function cutOff() {
  for (let scope = self; scope; scope = Object.getPrototypeOf(scope)) {
    for (const name of SENDERS) {
      if (Object.hasOwn(scope, name)) Object.defineProperty(scope, name, { value: refuse });
    }
  }
}

async function start() {
  countDownloads();
  limitMemory();
  const python = await loadPyodide({
    indexURL: new URL(`pyodide-${version}/`, import.meta.url).href,
    lockFileContents: { info, packages: {} },
    jsglobals: Object.fromEntries(SENDERS.map((name) => [name, refuse])),
  });
  python.FS.writeFile("/lib/runner.py", runner);
  python.runPython("import sys; sys.path.append('/lib')");
  cutOff();
  return { python, execute: python.pyimport("runner").execute };
}

const started = start();

started.catch(() => report("unavailable"));

self.onmessage = async ({ data: { name, archive, source, checking } }) => {
  const { python, execute } = await started;
  python.FS.writeFile(ARCHIVE, archive);
  report("started");
  try {
    execute(name, ARCHIVE, source, checking, report);
  } catch {
    report("crashed");
  }
};
