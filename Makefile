# Nabra: `make demo` and `make test` do all set-up on a fresh Debian or Ubuntu with a Swift toolchain.

BUILD := .build
NABRA := $(BUILD)/release/nabra
SWIFT := swift
AS_ROOT := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

.PHONY: demo test build lint datasets model bench check-excel openblas clean

demo: build
	$(NABRA) classify Datasets/demo/article.txt --title-line --format table
	@mkdir -p out
	$(NABRA) classify Datasets/demo/article.txt --title-line --format html --output out/demo.html
	@echo "wrote out/demo.html: open it in a browser"

build: openblas
	$(SWIFT) build -c release --product nabra --scratch-path $(BUILD)

# One build, in release: the tests run in the configuration that users have. Some of them look
# inside the modules, hence -enable-testing, which needs a folder of its own.
test: openblas lint
	$(SWIFT) build -c release --build-tests -Xswiftc -enable-testing --scratch-path $(BUILD)-tests
	$(SWIFT) test -c release --skip-build -Xswiftc -enable-testing --scratch-path $(BUILD)-tests

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

# The JSON Lines of the written articles, from their marked sources.
datasets: build
	for split in train dev test; do \
	  $(NABRA) import marked Datasets/written/$$split --output Datasets/written/$$split.jsonl || exit 1; \
	done

model: build
	$(NABRA) train Training/news.yaml --output Models/news --force

bench: build
	bash Benchmarks/run.sh $(NABRA)

# Whether a spreadsheet program reads what --excel writes: Arabic, quotation marks, columns. Needs
# Debian's libreoffice-calc.
check-excel: build
	bash Tests/check-excel.sh $(NABRA)

openblas:
	@if ! pkg-config --exists openblas; then \
	  echo "OpenBLAS is missing: installing libopenblas-dev"; \
	  $(AS_ROOT) apt-get update -qq && \
	  $(AS_ROOT) apt-get install -y -qq --no-install-recommends libopenblas-dev pkg-config || \
	  { echo "OpenBLAS could not be installed: install libopenblas-dev and pkg-config by hand" >&2; exit 1; }; \
	fi

clean:
	rm -rf $(BUILD) $(BUILD)-tests out
