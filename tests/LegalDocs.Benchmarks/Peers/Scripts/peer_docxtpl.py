"""docxtpl: an instance renders once, so it is made again for each document, from bytes in memory."""
import io
import json
import pathlib
import platform
import sys
import time

import docxtpl

WARM_UP_SECONDS = 5

folder = pathlib.Path(sys.argv[1])
template = (folder / "docxtpl.docx").read_bytes()
data = json.loads((folder / "data.json").read_text(encoding="utf-8"))


def render():
    document = docxtpl.DocxTemplate(io.BytesIO(template))
    document.render(data)
    output = io.BytesIO()
    document.save(output)
    return output.getvalue()


def stretch(seconds):
    begun, cpu = time.perf_counter(), time.process_time()
    count = 0
    while time.perf_counter() - begun < seconds:
        render()
        count += 1
    return f"{count} {time.perf_counter() - begun} {time.process_time() - cpu}"


(folder / "docxtpl-output.docx").write_bytes(render())
stretch(WARM_UP_SECONDS)
print(f"{docxtpl.__version__}, Python {platform.python_version()}", flush=True)
for line in sys.stdin:
    print(stretch(float(line)), flush=True)
