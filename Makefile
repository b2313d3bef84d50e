# One line per target; make.py does the work, also where make is missing: python3 make.py run
# Arguments: make test ARGS="-k periods"
.PHONY: run test check check-documents bench build lock translations
run test check check-documents bench build lock translations:
	@python3 make.py $@ $(ARGS)
