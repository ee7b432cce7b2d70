# The only commands there are. Each is a small script under scripts/ that says what it does and what is missing.

LISTEN ?= 127.0.0.1:8080
DATA ?= data/demo

.PHONY: help run test soak lint bench release ui fmt

help:
	@echo "make run      build everything, load the demo, serve it on $(LISTEN)"
	@echo "make test     everything: formatting, lints, unit, stories on both databases, browser, feeds"
	@echo "make soak     property tests with fresh seeds and many cases, for a quiet hour"
	@echo "make lint     formatting, lints, types, supply chain"
	@echo "make bench    speed and size against nginx; writes target/bench/results.json"
	@echo "make release  target/release/toasoan with the editors' interface inside"
	@echo "make ui       admin-ui/dist, the editors' interface"
	@echo "make fmt      format Rust and TypeScript"

run:
	@scripts/run.sh "$(LISTEN)" "$(DATA)"

test:
	@scripts/test.sh

soak:
	@scripts/soak.sh

lint:
	@scripts/lint.sh

bench:
	@scripts/bench.sh

release:
	@scripts/release.sh

ui:
	@scripts/ui.sh

fmt:
	cargo fmt --all
	cd admin-ui && npm run format
